package io.recourse.common;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in minor units of one currency: 1299 EUR is 12.99 €, 1299 JPY is ¥1,299.
 *
 * @param amount minor units, may be negative for a difference
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) implements Comparable<Money> {

  public Money {
    Currency.getInstance(currency);
  }

  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  /**
   * ISO 4217 code of the money of a country.
   *
   * @param country ISO 3166 alpha-2
   */
  public static String currencyOf(String country) {
    return Currency.getInstance(new Locale.Builder().setRegion(country).build()).getCurrencyCode();
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
  }

  public Money atMost(Money ceiling) {
    return compareTo(ceiling) > 0 ? ceiling : this;
  }

  public boolean exceedsZero() {
    return amount > 0;
  }

  /** In major units, such as {@code 12.99 EUR}; for people, not for reckoning. */
  public String inWords() {
    return major().toPlainString() + " " + currency;
  }

  /** As the reader writes sums: €12.99, 12,99 €. */
  public String inWords(Locale reader) {
    NumberFormat format = NumberFormat.getCurrencyInstance(reader);
    format.setCurrency(Currency.getInstance(currency));
    BigDecimal major = major();
    format.setMinimumFractionDigits(major.scale());
    format.setMaximumFractionDigits(major.scale());
    return format.format(major);
  }

  private BigDecimal major() {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return BigDecimal.valueOf(amount, Math.max(digits, 0));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(amount, sameCurrency(other).amount);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }
}
