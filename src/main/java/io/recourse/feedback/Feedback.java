package io.recourse.feedback;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * One item, as it was sorted when it arrived.
 *
 * @param number the case on which it was said
 * @param score 1 to 5; 0 where it is said in words alone
 * @param sort its class, by table {@code feedbackClass}
 * @param team that reads it
 * @param person of it who looks after the case; null where nobody does
 * @param readBy id of who read it; null until then
 */
public record Feedback(
    UUID id,
    CaseNumber number,
    FeedbackKind kind,
    int score,
    String sort,
    String team,
    String person,
    Instant arrivedAt,
    String readBy,
    Instant readAt) {}
