package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of money that was paid once too often (RFD-07). */
@Service
public class ClearOverpayment {

  private final Cases cases;
  private final Refunds refunds;
  private final RefundBook book;
  private final FreshHands hands;
  private final RefundClocks waits;
  private final StoreCredit storeCredit;
  private final CurrentActor currentActor;

  ClearOverpayment(
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
   * The customer gave the second payment back.
   *
   * @param reference the bank's name for what came in
   * @return whether the provider's payment is in doubt beside, so that somebody must still look
   * @throws Problem CONFLICT when nothing is paid too often
   */
  @Transactional
  public boolean gotBack(RefundId id, String reference) {
    Refund refund = locked(id);
    book.gotBack(refund, reference);
    waits.done(id, RefundWait.CLAW_BACK);
    return refund.isDisputed();
  }

  /**
   * One of the two payments was store credit, and that is taken back.
   *
   * @return as of {@link #gotBack}
   * @throws Problem CONFLICT when none was, or the customer has used it
   */
  @Transactional
  public boolean takenFromCredit(RefundId id) {
    Refund refund = locked(id);
    String grant = storeCredit.grantOf(refund.promise(), refund.progress().out().byHand());
    book.gotBack(refund, grant);
    storeCredit.takeBack(refund.promise(), grant);
    waits.done(id, RefundWait.CLAW_BACK);
    return refund.isDisputed();
  }

  /** Getting it back would cost more, or cannot be done; it stays in the books as gone. */
  @Transactional
  public boolean giveUp(RefundId id) {
    Refund refund = locked(id);
    book.givenUp(refund);
    waits.done(id, RefundWait.CLAW_BACK);
    return refund.isDisputed();
  }

  /** The provider's payment never arrived, so nothing was paid twice. */
  @Transactional
  public void neverArrived(RefundId id) {
    Refund refund = locked(id);
    if (refund.timesPaid() < 2) {
      throw Problem.conflict("refund.notOverpaid");
    }
    book.notPaidByProvider(refund, "NOT_PAID");
    waits.done(id, RefundWait.CLAW_BACK);
  }

  /**
   * @throws Problem FORBIDDEN when this person made one of the payments
   */
  private Refund locked(RefundId id) {
    hands.demandForClawBack(id, currentActor.actor().id());
    cases.lock(refunds.get(id).promise().caseNumber());
    return refunds.lock(id);
  }
}
