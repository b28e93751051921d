package io.recourse.orders;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal text such as {@code 79.90} as exact minor units; nothing is ever rounded. */
public final class MinorUnits {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,14}(\\.\\d{1,6})?");

  private MinorUnits() {}

  /**
   * Empty for text that is no decimal number or has a fraction of a minor unit, and for a currency
   * without any, such as XXX.
   */
  public static Optional<Money> of(String decimal, String currency) {
    if (!DECIMAL.matcher(decimal).matches()) {
      return Optional.empty();
    }
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    if (digits < 0) {
      return Optional.empty();
    }
    try {
      long amount = new BigDecimal(decimal).movePointRight(digits).longValueExact();
      return Optional.of(new Money(amount, currency));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
