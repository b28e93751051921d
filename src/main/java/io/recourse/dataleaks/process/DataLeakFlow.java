package io.recourse.dataleaks.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.FlowWithoutGoods;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.dataleaks.LeakFlow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The process of a leak as cases see it: what law wants done about it is owed whoever reported it,
 * so that nobody takes the report back or turns it into something else.
 */
@Component
class DataLeakFlow extends FlowWithoutGoods implements LeakFlow {

  private final CaseProcesses processes;

  DataLeakFlow(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.DATA_LEAK);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(LeakElements.PROCESS, opened.number());
  }

  @Override
  public void authorityTold(CaseNumber number) {
    var unused = processes.tell(LeakElements.AUTHORITY_TOLD, number);
  }

  @Override
  public void reassessed(CaseNumber number, Instant containBy) {
    Map<String, Object> facts = Map.of(LeakElements.CONTAIN_BY, LeakElements.date(containBy));
    if (!processes.tell(LeakElements.REASSESSED, number, facts)) {
      throw Problem.conflict("leak.olderVersion");
    }
  }

  @Override
  protected Problem stays(CaseNumber number) {
    return Problem.conflict("leak.stays");
  }
}
