package io.recourse.serviceplans.process;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.serviceplans.PayPlan;
import io.recourse.serviceplans.PlanNews;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sale of a plan as cases see it; one that lapsed is sold anew. */
@Component
class ServicePlanFlow extends FlowWithoutGoods implements PlanNews {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final PayPlan pay;

  ServicePlanFlow(ProcessStarter starter, ProcessMessages messages, Cases cases, PayPlan pay) {
    super(cases);
    this.starter = starter;
    this.messages = messages;
    this.pay = pay;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.SERVICE_PLAN);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            PlanElements.PROCESS, number, Map.of(PlanElements.CASE_NUMBER, number.value()));
    runsAs(number, started.id(), started.key(), started.version());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("servicePlan.stays");
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return true;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    pay.withdraw(number);
    messages.deliver(PlanElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public void paid(CaseNumber number) {
    messages.deliver(PlanElements.PAID, number, Map.of());
  }
}
