package io.recourse.units;

import io.recourse.common.Problem;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import java.util.Locale;

/**
 * The number on one piece of an article.
 *
 * @param value as it was written, without spaces around it
 */
public record Serial(String value) {

  /** Stands for a number that nobody told; no unit is kept under it. */
  static final Serial UNTOLD = new Serial("");

  /**
   * @throws Problem INVALID at {@code /serial} for what can be no serial
   */
  public static Serial of(String told) {
    if (told == null || told.isBlank()) {
      throw Problem.invalid("/serial", "field.required");
    }
    PlainText.flaw(told, OrderLimits.NUMBER_LENGTH)
        .ifPresent(
            flaw -> {
              throw new Problem(
                  Problem.Kind.INVALID,
                  flaw,
                  java.util.List.of(new Problem.FieldError("/serial", flaw)));
            });
    return new Serial(told.strip());
  }

  /** What it is compared by: people copy a number in small letters. */
  public String key() {
    return value.toUpperCase(Locale.ROOT);
  }
}
