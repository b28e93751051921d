package io.recourse.regulatory;

import io.recourse.common.Money;
import io.recourse.policy.ApprovalVerdict.Approval;
import java.time.Instant;

/**
 * What is owed to a customer who was deceived, beside the price.
 *
 * @param price of the goods it is about
 * @param findings why it is fraud, in the words of who found it
 * @param finance who approved for finance; null until then
 * @param lead who approved for the lead; null until then, or where finance is enough
 * @param paidBy id of who paid it; null until then, never who found it
 * @param paidRef of the payment made by hand; null until then
 */
public record Damages(
    Money price,
    Money amount,
    String ground,
    String findings,
    String foundBy,
    Instant foundAt,
    Approval approval,
    String finance,
    String lead,
    String paidBy,
    String paidRef,
    Instant paidAt) {

  /** Whether every hand that policy asks for agreed. */
  public boolean isApproved() {
    return switch (approval) {
      case AUTOMATIC -> true;
      case FINANCE -> finance != null;
      case FINANCE_AND_LEAD -> finance != null && lead != null;
    };
  }

  boolean hasHand(String person) {
    return person.equals(foundBy) || person.equals(finance) || person.equals(lead);
  }

  Damages approvedByFinance(String person) {
    return new Damages(
        price, amount, ground, findings, foundBy, foundAt, approval, person, lead, null, null,
        null);
  }

  Damages approvedByLead(String person) {
    return new Damages(
        price, amount, ground, findings, foundBy, foundAt, approval, finance, person, null, null,
        null);
  }

  Damages paid(String by, String reference, Instant at) {
    return new Damages(
        price, amount, ground, findings, foundBy, foundAt, approval, finance, lead, by, reference,
        at);
  }
}
