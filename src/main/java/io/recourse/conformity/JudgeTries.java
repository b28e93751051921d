package io.recourse.conformity;

import io.recourse.policy.Duty;
import io.recourse.policy.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** After as many failed tries as the law allows, money was among what was offered. */
@Component
class JudgeTries implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.FAILED_TRIES);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    List<Receipt> offers =
        bound
            .receipts(records, "remedyOffer")
            .filter(offer -> Boolean.TRUE.equals(offer.inputs().get("triesFailed")))
            .toList();
    Optional<Receipt> without = offers.stream().filter(offer -> !isMoneyOffered(offer)).findFirst();
    return without
        .map(offer -> Finding.broken("moneyNotOffered", records.taken(offer)))
        .orElseGet(
            () ->
                offers.stream()
                    .findFirst()
                    .map(offer -> Finding.held("moneyOffered", records.taken(offer)))
                    .orElseGet(() -> Finding.nothingYet(records, "noFailedTries")));
  }

  private static boolean isMoneyOffered(Receipt offer) {
    String offered = String.valueOf(offer.outcome().get("offeredRemedies"));
    return List.of(offered.split(",")).contains("REFUND");
  }
}
