package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The customer chose between the remedies; what a page only showed leaves no record. */
@Component
class JudgeRepairChoice implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.REPAIR_CHOICE_TOLD);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    return records
        .last("RepairRemedyChosen")
        .map(chosen -> Finding.held("remedyChosen", chosen))
        .orElseGet(() -> Finding.notJudged("choiceOnPage"));
  }
}
