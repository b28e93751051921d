package io.recourse.serviceplans.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
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
class ServicePlanFlow implements CaseFlow, PlanNews {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final PayPlan pay;

  ServicePlanFlow(ProcessStarter starter, ProcessMessages messages, Cases cases, PayPlan pay) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
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
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  @Override
  public boolean awaitsWords(ServiceCase of) {
    return false;
  }

  /** Words and files are on the case; only money is waited for. */
  @Override
  public void evidenceProvided(CaseNumber number) {}

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
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw Problem.conflict("servicePlan.stays");
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw Problem.conflict("servicePlan.stays");
  }

  @Override
  public void paid(CaseNumber number) {
    messages.deliver(PlanElements.PAID, number, Map.of());
  }
}
