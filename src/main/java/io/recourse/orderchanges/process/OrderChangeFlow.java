package io.recourse.orderchanges.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.Disputable;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
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

  private final CaseProcesses processes;
  private final CloseChange close;

  OrderChangeFlow(CaseProcesses processes, CloseChange close) {
    this.processes = processes;
    this.close = close;
  }

  @Override
  public Set<CaseType> handles() {
    return Set.of(CaseType.ORDER_CHANGE);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(ChangeVariables.PROCESS, opened.number());
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    // A change waits for no evidence; what the customer adds stands on the case.
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.callOff(number);
    processes.tell(ChangeVariables.CUSTOMER_WITHDREW, number);
  }

  @Override
  public void paid(CaseNumber number) {
    processes.tell(ChangeVariables.CHANGE_PAID, number);
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
