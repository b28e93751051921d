package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The sales, by their case. */
public interface PlanSales {

  void add(PlanSale sale);

  Optional<PlanSale> find(CaseNumber number);

  void save(PlanSale sale);
}
