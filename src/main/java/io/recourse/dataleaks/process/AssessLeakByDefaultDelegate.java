package io.recourse.dataleaks.process;

import io.recourse.dataleaks.AssessLeak;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody looked at it in time: it counts as a leak with a risk. */
@Component
class AssessLeakByDefaultDelegate implements JavaDelegate {

  private final AssessLeak assess;

  AssessLeakByDefaultDelegate(AssessLeak assess) {
    this.assess = assess;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        LeakElements.assessed(assess.byDefault(LeakElements.caseNumber(execution))));
  }
}
