package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;

/**
 * Something is sold for a unit.
 *
 * @param number of its case
 * @param serial of the unit it is for
 * @param name by which the customer knows it
 * @param price all of it, above zero
 * @param paidAt null before
 */
public record PlanSale(
    CaseNumber number,
    Kind kind,
    String serial,
    String name,
    Money price,
    State state,
    Instant paidAt) {

  /** What is sold; one {@link SoldPlan} each. */
  public enum Kind {
    WARRANTY,
    MAINTENANCE,
    UPGRADE
  }

  /** Whether it is paid, and still wanted. */
  public enum State {
    ASKED,
    PAID,
    LAPSED,
    WITHDRAWN,
    CALLED_OFF
  }

  PlanSale becomes(State next) {
    return new PlanSale(number, kind, serial, name, price, next, paidAt);
  }

  PlanSale paid(Instant at) {
    return new PlanSale(number, kind, serial, name, price, State.PAID, at);
  }
}
