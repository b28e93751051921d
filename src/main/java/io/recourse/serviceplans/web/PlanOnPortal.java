package io.recourse.serviceplans.web;

import io.recourse.common.CaseNumber;
import io.recourse.serviceplans.CallOffPlan;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.PlanSales;
import io.recourse.web.PortalPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a plan is, and what goes back when it is called off now. */
@Component
class PlanOnPortal implements PortalPart {

  private final PlanSales sales;
  private final CallOffPlan callOff;

  PlanOnPortal(PlanSales sales, CallOffPlan callOff) {
    this.sales = sales;
    this.callOff = callOff;
  }

  /**
   * @param back null where it cannot be called off
   */
  public record Shown(PlanSale sale, CallOffPlan.Back back) {}

  @Override
  public String fragment() {
    return "serviceplans/portal :: part";
  }

  @Override
  public Optional<Shown> of(CaseNumber number) {
    return sales
        .find(number)
        .map(sale -> new Shown(sale, callOff.now(number, CallOffPlan.Why.CUSTOMER).orElse(null)));
  }
}
