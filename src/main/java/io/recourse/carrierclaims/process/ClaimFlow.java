package io.recourse.carrierclaims.process;

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

/** The process of a claim as cases see it: no customer withdraws, reopens or turns it. */
@Component
class ClaimFlow implements CaseFlow {

  private static final String STAYS = "claim.stays";

  private final ProcessStarter starter;
  private final Cases cases;

  ClaimFlow(ProcessStarter starter, Cases cases) {
    this.starter = starter;
    this.cases = cases;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.CARRIER_CLAIM);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    ProcessStarter.Started started =
        starter.startByKey(
            ClaimElements.PROCESS, number, Map.of(ClaimVariables.CASE_NUMBER, number.value()));
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
    // documents of the claim are on the case, for whoever files it
  }

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return false;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    throw Problem.conflict(STAYS);
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return false;
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw Problem.conflict(STAYS);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw Problem.conflict(STAYS);
  }
}
