package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the technician found a repair to be owed, nothing was charged for it. */
@Component
class JudgeRepairFree implements DutyJudge {

  private static final Set<String> CHARGED = Set.of("ACCEPTED", "PAID", "ASKED");

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.REPAIR_FREE);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Optional<Entry> diagnosed = records.last("RepairDiagnosed");
    if (diagnosed.isEmpty()) {
      return Finding.nothingYet(records, "noRepair");
    }
    if (!diagnosed.get().says("coverage", "COVERED")) {
      return Finding.notOwed("repairNotCovered");
    }
    return charged(records, diagnosed.get())
        .map(charge -> Finding.broken("repairCharged", charge))
        .orElseGet(() -> Finding.held("repairFree", diagnosed.get()));
  }

  private static Optional<Entry> charged(Records records, Entry diagnosed) {
    return records.trail().stream()
        .filter(entry -> Set.of("RepairQuoted", "RepairFeeMoved").contains(entry.type()))
        .filter(entry -> entry.seq() > diagnosed.seq())
        .filter(entry -> CHARGED.contains(entry.text("state")))
        .findFirst();
  }
}
