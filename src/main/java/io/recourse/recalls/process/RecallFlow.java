package io.recourse.recalls.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A recall goes out to everybody: it is neither taken back nor looked at again. */
@Component
class RecallFlow extends FlowWithoutGoods {

  private final CaseProcesses processes;

  RecallFlow(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.RECALL);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(RecallElements.PROCESS, opened.number());
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("recall.stays");
  }
}
