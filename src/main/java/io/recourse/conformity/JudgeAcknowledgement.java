package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A mail told the customer that their withdrawal came. */
@Component
class JudgeAcknowledgement implements DutyJudge {

  /**
   * Of a request, of a repair and of a complaint: what is withdrawn from may have become either.
   */
  static final List<String> RECEIPTS = List.of("receipt", "repairReceived", "complaintReceived");

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.WITHDRAWAL_ACKNOWLEDGED);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    if (bound.lines().isEmpty()) {
      return Finding.notOwed("noWithdrawal");
    }
    Optional<Entry> sent = records.letter(RECEIPTS).flatMap(records::sent);
    return sent.map(entry -> Finding.held("acknowledged", entry)).orElseGet(() -> unsaid(records));
  }

  /** The outbox takes a moment; a case that ended without a word never had one. */
  static Finding unsaid(Records records) {
    return records.isEnded()
        ? Finding.broken("notAcknowledged", records.last("CaseClosed").orElse(null))
        : Finding.nothingYet(records, "notAcknowledgedYet");
  }
}
