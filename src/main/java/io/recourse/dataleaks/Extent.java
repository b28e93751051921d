package io.recourse.dataleaks;

/**
 * What leaked.
 *
 * @param kinds of data, in words of whoever assessed it; null where nobody did in time
 * @param persons about how many are concerned; 0 where nobody knows
 */
public record Extent(LeakRisk risk, String kinds, int persons, LeakDuty duty) {

  public boolean isLeak() {
    return risk != LeakRisk.NO_LEAK;
  }
}
