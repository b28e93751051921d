package io.recourse.carrierclaims.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of a claim as cases see it: no customer withdraws, reopens or turns it. */
@Component
class ClaimFlow extends FlowWithoutGoods {

  private final CaseProcesses processes;

  ClaimFlow(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.CARRIER_CLAIM);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(ClaimElements.PROCESS, opened.number());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("claim.stays");
  }
}
