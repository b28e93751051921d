package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;

/**
 * Something is sold for a unit.
 *
 * @param number of its case
 * @param serial of the unit it is for
 * @param name by which the customer knows it
 * @param price all of it, above zero
 */
public record PlanSale(
    CaseNumber number, Kind kind, String serial, String name, Money price, State state) {

  /** What is sold; one {@link SoldPlan} each. */
  public enum Kind {
    WARRANTY,
    MAINTENANCE
  }

  /** Whether it is paid. */
  public enum State {
    ASKED,
    PAID,
    LAPSED,
    WITHDRAWN
  }

  PlanSale becomes(State next) {
    return new PlanSale(number, kind, serial, name, price, next);
  }
}
