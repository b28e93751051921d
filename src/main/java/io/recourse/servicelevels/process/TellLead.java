package io.recourse.servicelevels.process;

import io.recourse.cases.ServiceCase;
import io.recourse.engine.Escalations;
import io.recourse.policy.LadderStep;
import io.recourse.servicelevels.LadderAct;
import io.recourse.terms.ClimbingClock;
import org.springframework.stereotype.Component;

/** Every open task of the case is the lead's matter too, whichever team has it. */
@Component
class TellLead implements LadderAct {

  private final Escalations escalations;

  TellLead(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public LadderStep step() {
    return LadderStep.TELL_LEAD;
  }

  @Override
  public void take(ServiceCase of, ClimbingClock clock, int percent) {
    escalations.escalateAll(of.number());
  }
}
