package io.recourse.warranty;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.WarrantyTerms;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A warranty that was granted or sold for one unit, by the terms of that day.
 *
 * @param plan code of its plan
 * @param startsOn first day it answers for
 * @param endsOn last day, without what a repair adds
 * @param holder key of the person it was promised to
 * @param price what it costs; null where it was granted
 * @param state whether it answers: one that is sold does once it is paid
 * @param sale the case it is paid on; null where it was granted
 * @param reason why it was granted, or the receipt of its sale
 */
public record UnitWarranty(
    String plan,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    WarrantyTerms terms,
    String holder,
    Money price,
    String reason,
    String grantedBy,
    Instant grantedAt,
    State state,
    CaseNumber sale) {

  /** How far its sale is; what is granted is in force at once. */
  public enum State {
    ASKED,
    IN_FORCE,
    LAPSED
  }

  public boolean isInForce() {
    return state == State.IN_FORCE;
  }

  /** The same warranty, to be paid on this case. */
  UnitWarranty soldOn(CaseNumber number) {
    return new UnitWarranty(
        plan,
        name,
        startsOn,
        endsOn,
        terms,
        holder,
        price,
        reason,
        grantedBy,
        grantedAt,
        State.ASKED,
        number);
  }
}
