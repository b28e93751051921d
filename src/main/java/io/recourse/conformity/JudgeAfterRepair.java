package io.recourse.conformity;

import io.recourse.policy.Duty;
import io.recourse.policy.Receipt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who had goods back from a repair could still reject them for the days that the law leaves. */
@Component
class JudgeAfterRepair implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.REJECT_AFTER_REPAIR);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Optional<Receipt> judged =
        bound
            .receipts(records, "remedyOffer")
            .filter(receipt -> receipt.inputs().get("repairedOn") != null)
            .findFirst();
    return judged
        .map(receipt -> left(receipt, bound.rule().number(), records))
        .orElseGet(() -> Finding.nothingYet(records, "noRepairBefore"));
  }

  /** Only of a repair that began while the right ran days are left; when it began is not kept. */
  private static Finding left(Receipt receipt, int days, Records records) {
    LocalDate back = LocalDate.parse(receipt.inputs().get("repairedOn").toString());
    boolean over = LocalDate.ofInstant(receipt.at(), ZoneOffset.UTC).isAfter(back.plusDays(days));
    if (Boolean.TRUE.equals(receipt.inputs().get("mayReject"))) {
      return Finding.held("mayStillReject", records.taken(receipt));
    }
    return over
        ? Finding.held("daysAfterRepairOver", records.taken(receipt))
        : Finding.notJudged("repairBeganUnknown", records.taken(receipt));
  }
}
