package io.recourse.refunds;

import io.recourse.cases.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance found or did outside: looked it up with the provider, or paid by other means. */
@Service
public class SettleByHand {

  private final Cases cases;
  private final Refunds refunds;
  private final RefundBook book;

  SettleByHand(Cases cases, Refunds refunds, RefundBook book) {
    this.cases = cases;
    this.refunds = refunds;
    this.book = book;
  }

  /**
   * @param how RESOLVED when the provider had paid it, else the other method, such as BANK_TRANSFER
   * @param reference the provider's or bank's name for the payment
   */
  @Transactional
  public void settle(RefundId id, String how, String reference) {
    Refund refund = locked(id);
    if (refund.isDisputed()) {
      refund.stays();
      refunds.save(refund);
    } else if (refund.state() != RefundState.SETTLED) {
      book.settle(refund, reference, how);
    }
  }

  /** Finance found that the provider did not pay; the refund is then paid another way. */
  @Transactional
  public void notPaid(RefundId id) {
    Refund refund = locked(id);
    if (refund.state() == RefundState.SENT || refund.state() == RefundState.UNKNOWN) {
      book.decline(refund, "NOT_PAID");
    } else if (refund.isDisputed()) {
      book.takeBack(refund, refund.progress().failureCode());
    }
  }

  private Refund locked(RefundId id) {
    cases.lock(refunds.get(id).promise().caseNumber());
    return refunds.lock(id);
  }
}
