package io.recourse.orderchanges.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Disputable;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.orderchanges.ChangeNews;
import io.recourse.orderchanges.CloseChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The change process as cases see it. What was changed is not disputed: another change, or a return
 * once the goods came, is a case of its own.
 */
@Component
class OrderChangeFlow implements CaseFlow, ChangeNews {

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final CloseChange close;

  OrderChangeFlow(
      ProcessStarter starter, ProcessMessages messages, Cases cases, CloseChange close) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
    this.close = close;
  }

  @Override
  public Set<CaseType> handles() {
    return Set.of(CaseType.ORDER_CHANGE);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            ChangeVariables.PROCESS, number, Map.of(ChangeVariables.CASE_NUMBER, number.value()));
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    // A change waits for no evidence; what the customer adds stands on the case.
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.callOff(number);
    messages.deliver(ChangeVariables.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public void paid(CaseNumber number) {
    messages.deliver(ChangeVariables.CHANGE_PAID, number, Map.of());
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return close.mayCallOff(of.number());
  }

  @Override
  public List<Disputable> disputable(ServiceCase of) {
    return List.of();
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw Problem.conflict("change.final");
  }

  @Override
  public boolean mayContest(ServiceCase of) {
    return false;
  }

  @Override
  public void contest(CaseNumber number, String reason) {
    throw Problem.conflict("change.final");
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw Problem.conflict("case.changeStays");
  }
}
