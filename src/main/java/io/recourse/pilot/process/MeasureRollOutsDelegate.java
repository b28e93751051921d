package io.recourse.pilot.process;

import io.recourse.engine.EachAlone;
import io.recourse.pilot.WatchRollOut;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The only step of {@code RollOutRoundProcess}: each change in a transaction of its own. */
@Component
class MeasureRollOutsDelegate implements JavaDelegate {

  private final WatchRollOut watch;
  private final EachAlone each;

  MeasureRollOutsDelegate(WatchRollOut watch, EachAlone each) {
    this.watch = watch;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("reopened", each.walk(watch::after, watch::measure));
  }
}
