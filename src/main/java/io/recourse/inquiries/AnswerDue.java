package io.recourse.inquiries;

import java.time.Instant;

/**
 * When an inquiry is answered at the latest.
 *
 * @param answerBy when staff have responded, or the lead hears of it
 * @param resolveBy when the case closes without an answer
 */
public record AnswerDue(Instant answerBy, Instant resolveBy) {}
