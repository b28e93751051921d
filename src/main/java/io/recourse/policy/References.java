package io.recourse.policy;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/**
 * Yardsticks that let one table serve every market (LAW-03).
 *
 * @param scales how many major units of a currency make one reference unit, about one euro
 * @param zones the one zone of a country whose law counts days in one, whatever its width
 */
public record References(Map<String, BigDecimal> scales, Map<String, ZoneId> zones) {

  /** Whether the shop set a rate by which sums in this currency compare with a limit. */
  public boolean compares(String currency) {
    return scales.containsKey(currency);
  }

  /** So many reference units as a sum in this currency; unlisted ones count 1:1. */
  public Money sum(long units, String currency) {
    return sum(BigDecimal.valueOf(units), currency);
  }

  public Money sum(BigDecimal units, String currency) {
    int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    BigDecimal major = units.multiply(scale(currency));
    return new Money(
        major.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  /** A sum in reference units, as the tables' limits are written; unlisted currencies count 1:1. */
  public BigDecimal units(Money money) {
    int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
    BigDecimal major = BigDecimal.valueOf(money.amount(), Math.max(digits, 0));
    return major.divide(scale(money.currency()), 2, RoundingMode.HALF_UP);
  }

  /** Major units of this currency in one reference unit; unlisted ones count 1:1. */
  public BigDecimal scale(String currency) {
    return scales.getOrDefault(currency, BigDecimal.ONE);
  }
}
