package io.recourse.orders;

import io.recourse.common.Problem;
import java.util.Arrays;
import java.util.Locale;

/** The files that can be imported; docs/orders.md lists their columns. */
public enum ImportFormat {
  RECOURSE,
  ONLINE_RETAIL,
  PRODUCTS,
  STAGES;

  /**
   * The word used in addresses: {@code recourse}, {@code online-retail}, {@code products}, {@code
   * stages}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ImportFormat of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.malformed("order.format"));
  }
}
