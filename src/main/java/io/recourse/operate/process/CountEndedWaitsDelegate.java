package io.recourse.operate.process;

import io.recourse.engine.EachAlone;
import io.recourse.operate.CountEndedWaits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What ended since the last round is counted, each stretch of the trail alone. */
@Component
class CountEndedWaitsDelegate implements JavaDelegate {

  private final CountEndedWaits counts;
  private final EachAlone each;

  CountEndedWaitsDelegate(CountEndedWaits counts, EachAlone each) {
    this.counts = counts;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("stretchesCounted", each.walk(counts::after, counts::count));
    counts.forget();
  }
}
