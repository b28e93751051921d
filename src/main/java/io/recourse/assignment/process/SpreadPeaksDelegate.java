package io.recourse.assignment.process;

import io.recourse.assignment.SpreadPeaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code WorkClockProcess}. */
@Component
class SpreadPeaksDelegate implements JavaDelegate {

  private final SpreadPeaks spreadPeaks;

  SpreadPeaksDelegate(SpreadPeaks spreadPeaks) {
    this.spreadPeaks = spreadPeaks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("moved", spreadPeaks.spread());
  }
}
