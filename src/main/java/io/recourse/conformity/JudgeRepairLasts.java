package io.recourse.conformity;

import io.recourse.conformity.Conformity.State;
import io.recourse.policy.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody said within the days of the law that repaired goods do not work. */
@Component
class JudgeRepairLasts implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.REPAIR_LASTS);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Optional<Entry> passed = records.last("RepairTested", entry -> entry.says("passed", true));
    if (passed.isEmpty()) {
      return Finding.nothingYet(records, "noRepair");
    }
    Instant until = passed.get().at().plus(Duration.ofDays(bound.rule().number()));
    return failed(records, passed.get(), until)
        .map(entry -> Finding.broken("repairFailed", entry))
        .orElseGet(
            () ->
                records.now().isAfter(until)
                    ? Finding.held("repairHeld", passed.get())
                    : new Finding(State.NOT_DUE, "repairStillWatched", null, passed.get().proof()));
  }

  private static Optional<Entry> failed(Records records, Entry passed, Instant until) {
    return records.all("RepairConfirmed").stream()
        .filter(entry -> entry.seq() > passed.seq() && entry.at().isBefore(until))
        .filter(entry -> entry.says("works", false))
        .findFirst();
  }
}
