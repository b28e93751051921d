package io.recourse.assignment;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.LadderStep;
import io.recourse.servicelevels.LadderAct;
import io.recourse.terms.ClimbingClock;
import org.springframework.stereotype.Component;

/** The ladder gives a case that waits far too long to another owner. */
@Component
class Reassign implements LadderAct {

  private final NameOwners owners;

  Reassign(NameOwners owners) {
    this.owners = owners;
  }

  @Override
  public LadderStep step() {
    return LadderStep.REASSIGN;
  }

  @Override
  public void take(ServiceCase of, ClimbingClock clock, int percent) {
    if (of.owner() != null) {
      var unused = owners.another(of);
    }
  }
}
