package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was owed to somebody deceived was paid, in full. */
@Component
class JudgeFraudDamages implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.FRAUD_DAMAGES);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Optional<Entry> found = records.last("FraudFound");
    if (found.isEmpty()) {
      return Finding.nothingYet(records, "noFraud");
    }
    return records
        .last("DamagesPaid")
        .map(paid -> paid(found.get(), paid))
        .orElseGet(
            () ->
                records.isEnded()
                    ? Finding.broken("damagesUnpaid", found.get())
                    : Finding.nothingYet(records, "damagesOwed"));
  }

  private static Finding paid(Entry found, Entry paid) {
    boolean whole = Long.parseLong(paid.text("amount")) >= Long.parseLong(found.text("amount"));
    return whole ? Finding.held("damagesPaid", paid) : Finding.broken("damagesTooLow", paid);
  }
}
