package io.recourse.upgrades.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.common.CaseNumber;
import io.recourse.upgrades.UpgradeFlow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process of an upgrade runs beside that of its sale. */
@Component
class EngineUpgradeFlow implements UpgradeFlow {

  private final CaseProcesses processes;

  EngineUpgradeFlow(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void begin(CaseNumber number) {
    processes.startBeside(UpgradeElements.PROCESS, number, Map.of());
  }

  @Override
  public void calledOff(CaseNumber number) {
    boolean unused = processes.tell(UpgradeElements.CALLED_OFF, number);
  }
}
