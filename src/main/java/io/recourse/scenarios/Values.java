package io.recourse.scenarios;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of columns, compared and told. */
final class Values {

  private static final String NONE = "–";

  private Values() {}

  /** 1, 1.0 and 1E0 are one number. */
  static boolean same(Object one, Object other) {
    return text(one).equals(text(other));
  }

  /** The named columns, such as {@code eligible = true, windowDays = 14}. */
  static String told(Set<String> columns, Map<String, Object> values) {
    return columns.stream()
        .map(column -> column + " = " + text(values.get(column)))
        .collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    return value == null ? NONE : value.toString();
  }
}
