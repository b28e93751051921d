package io.recourse.policy;

import java.time.LocalDate;
import java.util.List;

/** The rule sets by jurisdiction and date; kept as data, see {@code policy/packs} (LAW-01). */
public interface StatutePacks {

  /**
   * The statute in force at a place on a day.
   *
   * @param country ISO 3166 alpha-2, may be null
   * @return the shop's own pack where no statute pack covers the country
   */
  StatutePack inForce(String country, LocalDate day);

  /** The shop's own rules in force on a day. */
  StatutePack shopRules(LocalDate day);

  /** Every version known, oldest first. */
  List<StatutePack> all();
}
