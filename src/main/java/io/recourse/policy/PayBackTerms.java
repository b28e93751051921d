package io.recourse.policy;

import java.time.LocalDate;
import java.util.Set;

/** What the law says of paying back, whatever the shop promises beside it. */
public interface PayBackTerms {

  /**
   * The rule of the statute in force; the shop's own where no statute has one.
   *
   * @param version the version a case stands under already; null for that of the day
   * @param country country of delivery, may be null
   * @param claim what is claimed, since rules differ for withdrawals and for faults
   * @param traits of the goods and of how they were sold, such as {@code DOORSTEP}
   */
  Term payBack(
      String version,
      String country,
      LocalDate purchasedOn,
      Buyer buyer,
      GroundKind claim,
      Set<String> traits);
}
