package io.recourse.policy;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sums among what tables are given and say, as people write them (POL-03). */
@Component
public class RuleSums {

  /** A reference unit is about one euro: what is said of a case without currency. */
  private static final String USUAL = "EUR";

  /** In reference units, as an owner wrote them. */
  private static final Set<String> LIMITS = Set.of("most", "perGrant", "perPeriod", "units");

  /** In reference units, reckoned from the case's own money and rounded. */
  private static final Set<String> COMPARED =
      Set.of("unitValue", "orderValue", "amount", "shopDay", "worth");

  private static final Set<String> MINOR_UNITS = Set.of("limit", "diagnosisFee", "minorUnits");

  private final References references;

  public RuleSums(References references) {
    this.references = references;
  }

  /**
   * A column's number; as it stands where it is no sum.
   *
   * @param currency of the row or the case; null or no currency where none is known
   */
  public String say(String column, BigDecimal number, String currency, Locale reader) {
    String known = isCurrency(currency) ? currency : USUAL;
    if (MINOR_UNITS.contains(column)) {
      return new Money(number.longValue(), known).inWords(reader);
    }
    if (LIMITS.contains(column)) {
      return references.sum(number, known).inWords(reader);
    }
    return COMPARED.contains(column)
        ? about(known) + references.sum(number, known).inWords(reader)
        : number.stripTrailingZeros().toPlainString();
  }

  private String about(String currency) {
    boolean same = BigDecimal.ONE.compareTo(references.scale(currency)) == 0;
    return same ? "" : "≈ ";
  }

  private static boolean isCurrency(String code) {
    return code != null
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(one -> one.getCurrencyCode().equals(code));
  }
}
