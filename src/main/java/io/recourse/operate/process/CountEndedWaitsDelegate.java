package io.recourse.operate.process;

import io.recourse.cases.AddUpCases;
import io.recourse.complaints.AddUpComplaints;
import io.recourse.defects.AddUpReturns;
import io.recourse.engine.EachAlone;
import io.recourse.leadtimes.CountEndedStages;
import io.recourse.operate.CountEndedWaits;
import io.recourse.orders.AddUpSales;
import io.recourse.servicelevels.CountHeadlines;
import io.recourse.visits.AddUpVisits;
import io.recourse.worklist.AddUpWork;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * What ended since the last round is counted, waits and stages of returns, and cases that came or
 * changed, each stretch of the trail alone, and what was sold, came back, was complained about and
 * is open is added up likewise. Each kind has its time, so that none keeps the others waiting;
 * where much is left the next round goes on, so that the job ends before its lock does.
 */
@Component
class CountEndedWaitsDelegate implements JavaDelegate {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(40);

  private final CountEndedWaits counts;
  private final CountEndedStages stages;
  private final CountHeadlines headlines;
  private final AddUpSales sales;
  private final AddUpReturns returns;
  private final AddUpComplaints complaints;
  private final AddUpWork work;
  private final AddUpCases cases;
  private final AddUpVisits visits;
  private final EachAlone each;

  CountEndedWaitsDelegate(
      CountEndedWaits counts,
      CountEndedStages stages,
      CountHeadlines headlines,
      AddUpSales sales,
      AddUpReturns returns,
      AddUpComplaints complaints,
      AddUpWork work,
      AddUpCases cases,
      AddUpVisits visits,
      EachAlone each) {
    this.work = work;
    this.cases = cases;
    this.visits = visits;
    this.sales = sales;
    this.returns = returns;
    this.complaints = complaints;
    this.counts = counts;
    this.stages = stages;
    this.headlines = headlines;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long end = System.nanoTime() + LONGEST_OF_ALL.toNanos();
    execution.setVariable("stretchesCounted", before(end, counts::after, counts::count));
    execution.setVariable("stagesCounted", before(end, stages::after, stages::count));
    execution.setVariable("headlinesCounted", before(end, headlines::after, headlines::count));
    execution.setVariable("salesAddedUp", before(end, sales::after, sales::addUp));
    execution.setVariable("returnsAddedUp", before(end, returns::after, returns::addUp));
    work.addUp();
    cases.addUp();
    visits.addUp();
    execution.setVariable("complaintsAddedUp", before(end, complaints::after, complaints::addUp));
    counts.forget();
    stages.forget();
  }

  /** At least one stretch, however late it is. */
  private <T> int before(long end, Function<T, List<T>> after, Predicate<T> count) {
    long left = Math.max(0, end - System.nanoTime());
    return each.walkFor(Duration.ofNanos(Math.min(LONGEST.toNanos(), left)), after, count);
  }
}
