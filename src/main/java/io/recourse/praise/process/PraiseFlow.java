package io.recourse.praise.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process of praise as cases see it: over as soon as it was passed on. */
@Component
class PraiseFlow extends FlowWithoutGoods {

  private final CaseProcesses processes;

  PraiseFlow(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.PRAISE);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(PraiseElements.PROCESS, opened.number());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("case.closed", number);
  }
}
