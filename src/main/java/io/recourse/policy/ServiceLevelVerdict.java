package io.recourse.policy;

import java.time.Duration;

/**
 * The agreement that binds a case (SLA-02) and its targets, in working time of the owning team.
 *
 * @param agreement its name
 * @param update how long a customer is left without a word at most (NTF-03)
 * @param stalledAfter how long nothing may happen where staff act next (SLA-09)
 */
public record ServiceLevelVerdict(
    String agreement,
    Duration acknowledge,
    Duration firstAnswer,
    Duration nextAnswer,
    Duration update,
    Duration solve,
    Duration stalledAfter) {}
