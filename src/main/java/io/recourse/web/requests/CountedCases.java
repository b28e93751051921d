package io.recourse.web.requests;

import io.recourse.common.OpensCases;
import io.recourse.common.Problem;
import org.springframework.stereotype.Component;

/** Counts against the same day as the doors of {@link Volume#CASES}. */
@Component
class CountedCases implements OpensCases {

  private final DailyVolume day;

  CountedCases(DailyVolume day) {
    this.day = day;
  }

  @Override
  public void within(String person, Runnable act) {
    if (!day.take(Volume.CASES, person, 1).isZero()) {
      throw Problem.of(Problem.Kind.TOO_MANY, Volume.CASES.refusal());
    }
    try {
      act.run();
    } catch (RuntimeException failed) {
      day.giveBack(Volume.CASES, person, 1);
      throw failed;
    }
  }
}
