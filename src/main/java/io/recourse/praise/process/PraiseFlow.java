package io.recourse.praise.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessStarter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of praise as cases see it: over as soon as it was passed on. */
@Component
class PraiseFlow implements CaseFlow {

  private final ProcessStarter starter;
  private final Cases cases;

  PraiseFlow(ProcessStarter starter, Cases cases) {
    this.starter = starter;
    this.cases = cases;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.PRAISE);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            PraiseElements.PROCESS, number, Map.of(PraiseElements.CASE_NUMBER, number.value()));
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  @Override
  public boolean awaitsWords(ServiceCase of) {
    return false;
  }

  /** More words are on the case; nobody waits for them. */
  @Override
  public void evidenceProvided(CaseNumber number) {}

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return false;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    throw Problem.conflict("case.closed", number);
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw Problem.conflict("case.closed", number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw Problem.conflict("case.closed", number);
  }
}
