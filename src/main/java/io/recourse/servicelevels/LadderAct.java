package io.recourse.servicelevels;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.LadderStep;
import io.recourse.terms.ClimbingClock;

/** Port: does one step of the ladder; one bean per step. */
public interface LadderAct {

  LadderStep step();

  /** The case is locked, and saved by whoever changes it. */
  void take(ServiceCase of, ClimbingClock clock, int percent);
}
