package io.recourse.operate.process;

import io.recourse.defects.AddUpReturns;
import io.recourse.engine.EachAlone;
import io.recourse.leadtimes.CountEndedStages;
import io.recourse.operate.CountEndedWaits;
import io.recourse.orders.AddUpSales;
import io.recourse.servicelevels.CountHeadlines;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * What ended since the last round is counted, waits and stages of returns, and cases that came or
 * changed, each stretch of the trail alone, and what was sold and came back is added up. Where much
 * is left the next round goes on, so that the job ends long before its lock does.
 */
@Component
class CountEndedWaitsDelegate implements JavaDelegate {

  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final CountEndedWaits counts;
  private final CountEndedStages stages;
  private final CountHeadlines headlines;
  private final AddUpSales sales;
  private final AddUpReturns returns;
  private final EachAlone each;

  CountEndedWaitsDelegate(
      CountEndedWaits counts,
      CountEndedStages stages,
      CountHeadlines headlines,
      AddUpSales sales,
      AddUpReturns returns,
      EachAlone each) {
    this.sales = sales;
    this.returns = returns;
    this.counts = counts;
    this.stages = stages;
    this.headlines = headlines;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("stretchesCounted", each.walkFor(LONGEST, counts::after, counts::count));
    execution.setVariable("stagesCounted", each.walkFor(LONGEST, stages::after, stages::count));
    execution.setVariable(
        "headlinesCounted", each.walkFor(LONGEST, headlines::after, headlines::count));
    sales.addUp();
    returns.addUp();
    counts.forget();
    stages.forget();
  }
}
