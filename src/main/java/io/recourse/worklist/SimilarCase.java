package io.recourse.worklist;

import java.time.Instant;

/**
 * A solved case that was about the same (KNO-10).
 *
 * @param article what it was about; null where it had no lines
 * @param reason why, as a code; null where it had no lines
 * @param decision how that line was decided, as a code
 * @param remedy what its customer got, as a code
 * @param satisfaction 1 to 5; null where its customer did not rate
 * @param reply what was written to its customer last, with this case's name and numbers in place of
 *     that case's; null where nobody wrote
 */
public record SimilarCase(
    String number,
    String article,
    String reason,
    String decision,
    String remedy,
    Instant closedAt,
    Integer satisfaction,
    String reply) {}
