package io.recourse.refunds;

import io.recourse.common.CaseNumber;

/** The waiting process, in business words. */
public interface RefundFlow {

  /** The provider reported on a refund of this case; whoever waits reads it again. */
  void reported(CaseNumber number);
}
