package io.recourse.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.SynchronizedHistogram;

/** How the requests of one kind fared, each timed from the moment it was planned for. */
final class KindFigures {

  private static final int DIGITS = 3;

  private final RequestKind kind;
  private final SynchronizedHistogram micros = new SynchronizedHistogram(DIGITS);
  private final Map<Outcome, AtomicInteger> outcomes = new EnumMap<>(Outcome.class);
  private final AtomicInteger planned = new AtomicInteger();

  KindFigures(RequestKind kind) {
    this.kind = kind;
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, new AtomicInteger());
    }
  }

  RequestKind kind() {
    return kind;
  }

  void plan() {
    planned.incrementAndGet();
  }

  /** Who was asked to come again waited for no answer: their time is not one. */
  void add(Outcome outcome, long nanos) {
    outcomes.get(outcome).incrementAndGet();
    if (outcome != Outcome.REFUSED) {
      micros.recordValue(Math.max(0, nanos / 1_000));
    }
  }

  int planned() {
    return planned.get();
  }

  int count(Outcome outcome) {
    return outcomes.get(outcome).get();
  }

  SynchronizedHistogram micros() {
    return micros;
  }
}
