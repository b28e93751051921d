package io.recourse.conformity;

import io.recourse.policy.Duty;
import io.recourse.policy.Receipt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Of goods that were given in exchange the guarantee was counted from that day. */
@Component
class JudgeAfterExchange implements DutyJudge {

  /** The day of the customer may begin before or after that of UTC. */
  private static final int OTHER_ZONE = 1;

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.ANEW_AFTER_EXCHANGE);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Optional<Receipt> judged =
        bound
            .receipts(records, "remedyOffer")
            .filter(receipt -> receipt.inputs().get("exchangedOn") != null)
            .filter(receipt -> "FAULT".equals(receipt.inputs().get("groundKind")))
            .findFirst();
    return judged
        .map(
            receipt ->
                isAnew(receipt)
                    ? Finding.held("countedAnew", records.taken(receipt))
                    : Finding.broken("notCountedAnew", records.taken(receipt)))
        .orElseGet(() -> Finding.nothingYet(records, "noExchange"));
  }

  private static boolean isAnew(Receipt receipt) {
    LocalDate exchanged = LocalDate.parse(receipt.inputs().get("exchangedOn").toString());
    LocalDate judged = LocalDate.ofInstant(receipt.at(), ZoneOffset.UTC);
    int counted = ((Number) receipt.inputs().get("daysSinceDelivery")).intValue();
    return counted <= ChronoUnit.DAYS.between(exchanged, judged) + OTHER_ZONE;
  }
}
