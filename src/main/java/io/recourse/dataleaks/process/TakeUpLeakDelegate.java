package io.recourse.dataleaks.process;

import io.recourse.dataleaks.TakeUpLeak;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the hours of the law, and the time to look at it. */
@Component
class TakeUpLeakDelegate implements JavaDelegate {

  private final TakeUpLeak takeUp;

  TakeUpLeakDelegate(TakeUpLeak takeUp) {
    this.takeUp = takeUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        LeakElements.ASSESS_BY,
        LeakElements.date(takeUp.takeUp(LeakElements.caseNumber(execution))));
  }
}
