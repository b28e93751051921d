package io.recourse.terms;

import io.recourse.common.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The work clocks of a case; whoever changes them holds its lock. */
public interface WorkClocks {

  List<WorkClock> of(CaseNumber number);

  /** Begins one that has no live namesake on the case. */
  void start(CaseNumber number, String name, Instant startedAt, Instant dueAt, Duration target);

  /** Runs until then; {@code rungAt} is when the ladder looks at it next, null for never. */
  void run(CaseNumber number, WorkClock clock, Instant dueAt, Instant rungAt);

  void rest(CaseNumber number, WorkClock clock, Duration left);

  /** It was not met in time and goes on until it is. */
  void miss(CaseNumber number, WorkClock clock, Instant dueAt, Instant rungAt);

  /** It was done: met, or missed when it is done too late. */
  void done(CaseNumber number, WorkClock clock, Instant dueAt, Instant at);

  /** Nobody waits for it any more. */
  void drop(CaseNumber number, WorkClock clock, Instant at);
}
