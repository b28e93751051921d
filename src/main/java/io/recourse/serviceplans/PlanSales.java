package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** The sales, by their case. */
public interface PlanSales {

  void add(PlanSale sale);

  Optional<PlanSale> find(CaseNumber number);

  /**
   * Those that are paid and not called off, by number; a page of them.
   *
   * @param after the last of the page before; null for the first
   */
  List<PlanSale> paid(CaseNumber after, int limit);

  void save(PlanSale sale);

  /** Minor units of what was paid for plans on cases about this order, and was not called off. */
  long paidBeside(String orderNumber);
}
