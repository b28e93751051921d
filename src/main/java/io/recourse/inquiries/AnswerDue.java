package io.recourse.inquiries;

import java.time.Instant;

/**
 * When an inquiry is answered at the latest.
 *
 * @param answerBy when staff have responded
 * @param escalateAt when the lead hears that they have not yet
 * @param resolveBy when the case closes without an answer
 */
public record AnswerDue(Instant answerBy, Instant escalateAt, Instant resolveBy) {}
