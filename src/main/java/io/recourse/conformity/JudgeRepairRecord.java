package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fault was written down before the repair, and after it what the test of the goods showed. */
@Component
class JudgeRepairRecord implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.REPAIR_RECORDED);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Optional<Entry> repaired =
        records.last("RepairPerformed", entry -> entry.says("result", "REPAIRED"));
    if (repaired.isEmpty()) {
      return Finding.nothingYet(records, "noRepair");
    }
    if (records.last("RepairDiagnosed").isEmpty()) {
      return Finding.broken("faultNotRecorded", repaired.get());
    }
    return records
        .last("RepairTested", entry -> entry.seq() > repaired.get().seq())
        .map(tested -> Finding.held("repairRecorded", tested))
        .orElseGet(
            () ->
                records.isEnded()
                    ? Finding.broken("repairUntested", repaired.get())
                    : Finding.nothingYet(records, "repairTestDue"));
  }
}
