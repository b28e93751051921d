package io.recourse.serviceplans.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.serviceplans.PayPlan;
import io.recourse.serviceplans.PlanNews;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sale of a plan as cases see it; one that lapsed is sold anew. */
@Component
class ServicePlanFlow extends FlowWithoutGoods implements PlanNews {

  private final CaseProcesses processes;
  private final PayPlan pay;

  ServicePlanFlow(CaseProcesses processes, PayPlan pay) {
    this.processes = processes;
    this.pay = pay;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.SERVICE_PLAN);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(PlanElements.PROCESS, opened.number());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("servicePlan.stays");
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return pay.isAsked(of.number());
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    pay.withdraw(number);
    processes.tell(PlanElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public void paid(CaseNumber number) {
    processes.tell(PlanElements.PAID, number);
  }
}
