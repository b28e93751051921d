package io.recourse.visits;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What is said of a try fits together. */
@Component
class VisitChecks {

  /** Nobody remembers a promise for longer. */
  private static final Duration LONGEST_PROMISE = Duration.ofDays(60);

  private final VisitBook book;
  private final VisitLimits limits;
  private final Clock clock;

  VisitChecks(VisitBook book, VisitLimits limits, Clock clock) {
    this.book = book;
    this.limits = limits;
    this.clock = clock;
  }

  void demandSound(CaseNumber number, VisitTry made) {
    boolean reached = made.outcome() == VisitOutcome.REACHED;
    demand(!reached || made.satisfied() != null, "/values/satisfied", "visit.saySatisfied");
    demand(reached || made.satisfied() == null, "/values/satisfied", "visit.nobodyReached");
    demand(reached || made.score() == null, "/values/score", "visit.nobodyReached");
    demand(reached || made.finding() == null, "/values/finding", "visit.nobodyReached");
    demandHandOver(number, made);
    demandPromise(number, made);
  }

  private void demandHandOver(CaseNumber number, VisitTry made) {
    boolean dissatisfied = Boolean.FALSE.equals(made.satisfied());
    demand(dissatisfied || made.handOver() == null, "/values/handOver", "visit.satisfiedAlready");
    boolean reopens = made.handOver() == HandOver.REOPEN;
    demand(
        !reopens || book.get(number).plan().about() != null,
        "/values/handOver",
        "visit.nothingToReopen");
  }

  private void demandPromise(CaseNumber number, VisitTry made) {
    boolean later = made.outcome() == VisitOutcome.CALL_LATER;
    demand(later || made.callAt() == null, "/values/callAt", "visit.callsLaterOnly");
    if (later) {
      demand(made.callAt() != null, "/values/callAt", "visit.sayWhen");
      Instant now = clock.instant();
      demand(made.callAt().isAfter(now), "/values/callAt", "visit.callAtIsPast");
      demand(
          made.callAt().isBefore(now.plus(LONGEST_PROMISE)),
          "/values/callAt",
          "visit.callAtIsFar",
          LONGEST_PROMISE.toDays());
      demand(
          book.count(number, VisitOutcome.CALL_LATER) < limits.promisedCalls(),
          "/values/outcome",
          "visit.promisedEnough",
          limits.promisedCalls());
    }
  }

  private static void demand(boolean sound, String pointer, String key, Object... facts) {
    if (!sound) {
      throw Problem.invalid(pointer, key, facts);
    }
  }
}
