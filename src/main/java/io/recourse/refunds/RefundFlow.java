package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The waiting process, in business words. */
public interface RefundFlow {

  /** The provider reported on a refund of this case; whoever waits reads it again. */
  void reported(CaseNumber number);

  /** A paid refund is reported as failed: finance must look, once however often it is reported. */
  void bounced(CaseNumber number, RefundId decision, RefundId part, Instant due);
}
