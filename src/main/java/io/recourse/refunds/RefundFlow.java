package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The waiting process, in business words. */
public interface RefundFlow {

  /** Pays a promise that no step of the case's own flow waits for. */
  void begin(RefundPromise promise);

  /** The provider reported on a refund of this case; whoever waits reads it again. */
  void reported(CaseNumber number);

  /**
   * A paid refund is in doubt: finance must look, unless a task on it is open already, which then
   * shows the news.
   */
  void bounced(RefundPromise part, Instant due);

  /**
   * Finance paid by other means: the provider is asked whether it pays after all.
   *
   * @param payment which payment by hand of this part it was, from 1
   */
  void paidByHand(RefundPromise part, int payment, Instant firstLookUp);

  /** A refund was paid once too often: finance must get it back. */
  void overpaid(RefundPromise part, Instant due);
}
