package io.recourse.backtest.process;

import io.recourse.backtest.CompareCases;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The draft is asked about the next closed cases. */
@Component
class CompareCasesDelegate implements JavaDelegate {

  private final CompareCases cases;

  CompareCasesDelegate(CompareCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID test = UUID.fromString((String) execution.getVariable(EngineBackTestFlow.TEST));
    execution.setVariable(EngineBackTestFlow.MORE, cases.next(test));
  }
}
