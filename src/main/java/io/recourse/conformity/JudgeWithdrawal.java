package io.recourse.conformity;

import io.recourse.policy.Duty;
import io.recourse.policy.GroundKind;
import io.recourse.policy.Receipt;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nothing was asked of a withdrawal, and its receipt names the time at which it was declared. */
@Component
class JudgeWithdrawal implements DutyJudge {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.WITHDRAWAL_UNPROVED);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Bound withdrawn = new Bound(bound.rule(), bound.claiming(GroundKind.CHANGE_OF_MIND));
    if (withdrawn.lines().isEmpty()) {
      return Finding.notOwed("noWithdrawal");
    }
    return proofDemanded(withdrawn, records)
        .map(demand -> Finding.broken("proofDemanded", records.taken(demand)))
        .or(
            () ->
                asked(withdrawn, records)
                    .map(entry -> Finding.notJudged("informationAsked", entry)))
        .orElseGet(() -> receipt(records));
  }

  private static Optional<Receipt> proofDemanded(Bound withdrawn, Records records) {
    return withdrawn
        .receipts(records, "evidenceDemand")
        .filter(demand -> !"NONE".equals(demand.outcome().get("demanded")))
        .findFirst();
  }

  private static Optional<Entry> asked(Bound withdrawn, Records records) {
    return records.last(
        "LineInformationAsked",
        entry -> withdrawn.lines().stream().anyMatch(line -> entry.says("item", line.item())));
  }

  private static Finding receipt(Records records) {
    Optional<Letter> letter = records.letter(List.of("receipt"));
    Optional<Entry> sent = letter.flatMap(records::sent);
    if (sent.isEmpty()) {
      return JudgeAcknowledgement.unsaid(records);
    }
    String declared = TIME.format(records.of().origin().openedAt());
    return letter.get().body().contains(declared)
        ? Finding.held("receiptWithTime", sent.get())
        : Finding.broken("receiptWithoutTime", sent.get());
  }
}
