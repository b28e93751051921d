package io.recourse.servicelevels.process;

import io.recourse.servicelevels.FindStalledCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class FindStalledCasesDelegate implements JavaDelegate {

  private final FindStalledCases findStalledCases;

  FindStalledCasesDelegate(FindStalledCases findStalledCases) {
    this.findStalledCases = findStalledCases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("prompted", findStalledCases.find());
  }
}
