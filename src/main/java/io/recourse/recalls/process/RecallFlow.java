package io.recourse.recalls.process;

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

/** A recall goes out to everybody: it is neither taken back nor looked at again. */
@Component
class RecallFlow implements CaseFlow {

  private final ProcessStarter starter;
  private final Cases cases;

  RecallFlow(ProcessStarter starter, Cases cases) {
    this.starter = starter;
    this.cases = cases;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.RECALL);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            RecallElements.PROCESS, number, Map.of(RecallElements.CASE_NUMBER, number.value()));
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  @Override
  public boolean awaitsWords(ServiceCase of) {
    return false;
  }

  @Override
  public void evidenceProvided(CaseNumber number) {
    // a file more is on the case, where whoever answers for the recall reads it
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return false;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    throw Problem.conflict("recall.stays");
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return false;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw Problem.conflict("recall.stays");
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw Problem.conflict("recall.stays");
  }
}
