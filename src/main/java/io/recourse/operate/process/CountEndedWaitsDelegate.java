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
  private final List<Kind<?>> kinds;
  private final EachAlone each;

  CountEndedWaitsDelegate(
      CountEndedWaits counts,
      CountEndedStages stages,
      CountHeadlines headlines,
      AddUpSales sales,
      AddUpReturns returns,
      AddUpWork work,
      AddUpCases cases,
      AddUpVisits visits,
      AddUpComplaints complaints,
      EachAlone each) {
    this.counts = counts;
    this.stages = stages;
    this.kinds =
        List.of(
            new Kind<>("stretchesCounted", counts::after, counts::count),
            new Kind<>("stagesCounted", stages::after, stages::count),
            new Kind<>("headlinesCounted", headlines::after, headlines::count),
            new Kind<>("salesAddedUp", sales::after, sales::addUp),
            new Kind<>("returnsAddedUp", returns::after, returns::addUp),
            Kind.atOnce("workAddedUp", work::addUp),
            Kind.atOnce("casesAddedUp", cases::addUp),
            new Kind<>("visitsAddedUp", visits::after, visits::addUp),
            new Kind<>("complaintsAddedUp", complaints::after, complaints::addUp));
    this.each = each;
  }

  /**
   * @param name of the variable that says how many stretches of it were counted
   */
  private record Kind<T>(String name, Function<T, List<T>> after, Predicate<T> count) {

    static Kind<Runnable> atOnce(String name, Runnable addUp) {
      return new Kind<>(
          name,
          last -> last == null ? List.of(addUp) : List.of(),
          all -> {
            all.run();
            return true;
          });
    }
  }

  /** A kind that fails keeps none of the others waiting: it is thrown when all had their time. */
  @Override
  public void execute(DelegateExecution execution) {
    long end = System.nanoTime() + LONGEST_OF_ALL.toNanos();
    RuntimeException failure = null;
    for (Kind<?> kind : kinds) {
      try {
        execution.setVariable(kind.name(), before(end, kind));
      } catch (RuntimeException failed) {
        failure = EachAlone.both(failure, failed);
      }
    }
    counts.forget();
    stages.forget();
    if (failure != null) {
      throw failure;
    }
  }

  /** At least one stretch, however late it is. */
  private <T> int before(long end, Kind<T> kind) {
    long left = Math.max(0, end - System.nanoTime());
    return each.walkFor(
        Duration.ofNanos(Math.min(LONGEST.toNanos(), left)), kind.after(), kind.count());
  }
}
