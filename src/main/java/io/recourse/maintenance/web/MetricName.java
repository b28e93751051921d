package io.recourse.maintenance.web;

import java.math.BigDecimal;

/** What can be read, and how much of it. */
final class MetricName {

  private static final BigDecimal MOST = new BigDecimal("1000000000");

  private MetricName() {}

  static boolean isOne(String told) {
    return told != null && told.matches("[A-Z][A-Z0-9_]{0,39}");
  }

  static boolean isValue(BigDecimal told) {
    return told != null && told.scale() <= 6 && told.abs().compareTo(MOST) <= 0;
  }
}
