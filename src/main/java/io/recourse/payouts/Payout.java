package io.recourse.payouts;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.policy.ApprovalVerdict.Approval;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Money owed to a customer beside what their order may give back.
 *
 * @param key names the occasion; the same key owes once
 * @param ground why, in words for the trail
 * @param orderedBy id of who decided that it is owed; never approves or pays it
 * @param approval who must agree; null until policy said so
 * @param approvedBy for finance; null until then, or where nobody need agree
 * @param confirmedBy for the lead; null until then, or where finance is enough
 * @param payee where it goes; null until the customer said so
 * @param end how it ended; null while it is open
 */
public record Payout(
    UUID id,
    String key,
    CaseNumber caseNumber,
    Money amount,
    String ground,
    String orderedBy,
    Instant orderedAt,
    Approval approval,
    String approvedBy,
    String confirmedBy,
    Payee payee,
    End end) {

  /**
   * @param means how it was paid, such as {@code BANK_TRANSFER}; null unless paid
   * @param reference the bank's name for the payment; null unless paid
   */
  public record End(State as, String means, String reference, String by, Instant at) {}

  /** How far it is. */
  public enum State {
    OPEN,
    PAID,
    REFUSED,
    CANCELLED
  }

  public State state() {
    return end == null ? State.OPEN : end.as();
  }

  /** Whether every hand that policy asks for agreed. */
  boolean isApproved() {
    return approval != null
        && switch (approval) {
          case AUTOMATIC -> true;
          case FINANCE -> approvedBy != null;
          case FINANCE_AND_LEAD -> approvedBy != null && confirmedBy != null;
        };
  }

  boolean hasHand(String person) {
    return person.equals(orderedBy)
        || Objects.equals(person, approvedBy)
        || Objects.equals(person, confirmedBy);
  }

  Payout judged(Approval as) {
    return with(as, approvedBy, confirmedBy, payee, end);
  }

  Payout approved(String by) {
    return with(approval, by, confirmedBy, payee, end);
  }

  Payout confirmed(String by) {
    return with(approval, approvedBy, by, payee, end);
  }

  Payout to(Payee whom) {
    return with(approval, approvedBy, confirmedBy, whom, end);
  }

  Payout ended(End as) {
    return with(approval, approvedBy, confirmedBy, payee, as);
  }

  private Payout with(Approval judged, String finance, String lead, Payee whom, End as) {
    return new Payout(
        id, key, caseNumber, amount, ground, orderedBy, orderedAt, judged, finance, lead, whom, as);
  }
}
