package io.recourse.dataleaks.process;

import io.recourse.dataleaks.CloseLeak;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All is done that the leak asked for. */
@Component
class CloseLeakDelegate implements JavaDelegate {

  private final CloseLeak close;

  CloseLeakDelegate(CloseLeak close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.close(LeakElements.caseNumber(execution));
  }
}
