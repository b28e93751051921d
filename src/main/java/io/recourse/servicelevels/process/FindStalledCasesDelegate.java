package io.recourse.servicelevels.process;

import io.recourse.engine.EachAlone;
import io.recourse.servicelevels.FindStalledCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class FindStalledCasesDelegate implements JavaDelegate {

  private final FindStalledCases findStalledCases;
  private final EachAlone each;

  FindStalledCasesDelegate(FindStalledCases findStalledCases, EachAlone each) {
    this.findStalledCases = findStalledCases;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("prompted", each.walk(findStalledCases::next, findStalledCases::find));
  }
}
