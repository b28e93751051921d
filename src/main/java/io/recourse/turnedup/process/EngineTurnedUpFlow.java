package io.recourse.turnedup.process;

import io.recourse.cases.CaseProcesses;
import io.recourse.common.CaseNumber;
import io.recourse.turnedup.TurnedUpChoice;
import io.recourse.turnedup.TurnedUpFlow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process of goods that turned up runs beside that of their delivery. */
@Component
class EngineTurnedUpFlow implements TurnedUpFlow {

  private final CaseProcesses processes;

  EngineTurnedUpFlow(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void begin(CaseNumber number) {
    processes.startBeside(TurnedUpElements.PROCESS, number, Map.of());
  }

  @Override
  public void chosen(CaseNumber number, TurnedUpChoice choice) {
    var unused =
        processes.tell(
            TurnedUpElements.CHOSEN, number, Map.of(TurnedUpElements.CHOICE, choice.name()));
  }

  @Override
  public void paid(CaseNumber number) {
    var unused = processes.tell(TurnedUpElements.PAID, number);
  }

  @Override
  public void back(CaseNumber number) {
    var unused = processes.tell(TurnedUpElements.BACK, number);
  }
}
