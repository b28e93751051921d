package io.recourse.returns.process;

import io.recourse.surplus.CollectSurplus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody collected what was kept. */
@Component
class ReturnUncollectedDelegate implements JavaDelegate {

  private final CollectSurplus collectSurplus;

  ReturnUncollectedDelegate(CollectSurplus collectSurplus) {
    this.collectSurplus = collectSurplus;
  }

  @Override
  public void execute(DelegateExecution execution) {
    collectSurplus.notCollected(ReturnVariables.caseNumber(execution));
  }
}
