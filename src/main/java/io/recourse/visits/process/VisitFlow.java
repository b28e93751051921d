package io.recourse.visits.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.visits.CloseVisit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The visit process as cases see it; words of the customer bring the next try forward. */
@Component
class VisitFlow implements CaseFlow {

  private final CaseProcesses processes;
  private final CloseVisit close;

  VisitFlow(CaseProcesses processes, CloseVisit close) {
    this.processes = processes;
    this.close = close;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.FOLLOW_UP);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(VisitElements.PROCESS, opened.number());
  }

  /** Whether the process waits for them the message itself finds out. */
  @Override
  public boolean awaitsWords(ServiceCase of) {
    return !of.isEnded();
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    processes.tell(VisitElements.CUSTOMER_REPLIED, number);
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return true;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    close.withdrawn(number);
    processes.tell(VisitElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return true;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    processes.startBy(VisitElements.VISIT_REOPENED, number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return true;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    close.leave(number);
    processes.tell(VisitElements.VISIT_CONVERTED, number);
    processes.stop(VisitElements.PROCESS, number, "converted");
  }
}
