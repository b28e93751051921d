package io.recourse.backtest.process;

import io.recourse.backtest.CompareCases;
import io.recourse.backtest.ProcessBackTests;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The draft is asked about the next closed cases. */
@Component
class CompareCasesDelegate implements JavaDelegate {

  private final CompareCases cases;
  private final ProcessBackTests processes;

  CompareCasesDelegate(CompareCases cases, ProcessBackTests processes) {
    this.cases = cases;
    this.processes = processes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID test = UUID.fromString((String) execution.getVariable(EngineBackTestFlow.TEST));
    boolean more = processes.isOne(test) ? processes.next(test) : cases.next(test);
    execution.setVariable(EngineBackTestFlow.MORE, more);
  }
}
