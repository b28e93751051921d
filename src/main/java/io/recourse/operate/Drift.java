package io.recourse.operate;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A step that people went round more often in one week than they usually do.
 *
 * @param element the step at which the cases stood, by its id in the model
 * @param acts cases in the seven days up to {@code foundAt}, as {@link Drifts.Busy} counts them
 * @param usual a week, as the mean of the eight before, or of those since the step was drawn
 * @param answeredBy who said what is made of it; null while nobody did
 */
public record Drift(
    long id,
    String process,
    String element,
    Instant foundAt,
    int acts,
    BigDecimal usual,
    String answeredBy,
    String answer,
    Instant answeredAt) {

  public boolean isOpen() {
    return answeredAt == null;
  }
}
