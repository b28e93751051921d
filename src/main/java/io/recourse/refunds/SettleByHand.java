package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance found or did outside: looked it up with the provider, or paid by other means. */
@Service
public class SettleByHand {

  private static final String STORE_CREDIT = "STORE_CREDIT";

  private final Cases cases;
  private final Refunds refunds;
  private final RefundBook book;
  private final FreshHands hands;
  private final RefundClocks waits;
  private final StoreCredit storeCredit;
  private final CurrentActor currentActor;

  SettleByHand(
      Cases cases,
      Refunds refunds,
      RefundBook book,
      FreshHands hands,
      RefundClocks waits,
      StoreCredit storeCredit,
      CurrentActor currentActor) {
    this.cases = cases;
    this.refunds = refunds;
    this.book = book;
    this.hands = hands;
    this.waits = waits;
    this.storeCredit = storeCredit;
    this.currentActor = currentActor;
  }

  /**
   * Finance found the payment in the provider's books.
   *
   * @param reference the provider's name for it
   */
  @Transactional
  public void foundPaid(RefundId id, String reference) {
    Refund refund = locked(id);
    if (refund.isDisputed()) {
      refund.stays();
      refunds.save(refund);
    } else if (!refund.progress().out().byProvider()) {
      book.paidByProvider(refund, reference, MoneyOut.RESOLVED);
    }
    waits.done(id, RefundWait.FINDING);
    waits.done(id, RefundWait.PAYMENT);
  }

  /**
   * Finance found that the provider did not pay.
   *
   * @return whether the customer is still owed the money, which is then paid another way
   * @throws Problem CONFLICT when the provider has since reported that it paid
   */
  @Transactional
  public boolean notPaid(RefundId id) {
    Refund refund = locked(id);
    if (refund.state() == RefundState.SENT || refund.state() == RefundState.UNKNOWN) {
      book.decline(refund, "NOT_PAID");
    } else if (refund.isDisputed()) {
      book.notPaidByProvider(refund, refund.progress().failureCode());
    } else if (refund.progress().out().byProvider()) {
      throw Problem.conflict("refund.paidMeanwhile");
    }
    waits.done(id, RefundWait.FINDING);
    return refund.timesPaid() == 0;
  }

  /**
   * Finance paid by other means. A payment the provider reported meanwhile stays counted: then the
   * customer has it twice. One that its last word took back counts as failed.
   *
   * @param means such as BANK_TRANSFER; STORE_CREDIT is granted in our own ledger with it
   * @param reference the bank's name for the payment
   * @throws Problem FORBIDDEN when this person decided, approved or confirmed
   */
  @Transactional
  public void paid(RefundId id, String means, String reference) {
    Refund refund = locked(id);
    String payer = currentActor.actor().id();
    hands.demandForPayment(id, payer);
    if (refund.isDisputed() && !refund.progress().out().isReportedPaid()) {
      book.notPaidByProvider(refund, refund.progress().failureCode());
      refund = refunds.lock(id);
    }
    waits.done(id, RefundWait.PAYMENT);
    book.paidByHand(refund, means, reference, payer);
    if (STORE_CREDIT.equals(means)) {
      storeCredit.grantByHand(refund.promise(), refund.progress().out().byHand());
    }
  }

  private Refund locked(RefundId id) {
    cases.lock(refunds.get(id).promise().caseNumber());
    return refunds.lock(id);
  }
}
