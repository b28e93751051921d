package io.recourse.complaints.process;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.DecisionWork;
import io.recourse.worklist.GiveWork;
import org.springframework.stereotype.Component;

/** The task in which a complaint is decided, given to a higher team. */
@Component
class GiveDecisionUp implements DecisionWork {

  private final GiveWork work;

  GiveDecisionUp(GiveWork work) {
    this.work = work;
  }

  @Override
  public String role() {
    return TeamsOfDecider.highest();
  }

  @Override
  public boolean give(CaseNumber number, String team) {
    return work.give(number, ComplaintElements.DECIDE, TeamsOfDecider.held(), team);
  }
}
