package io.recourse.payback;

import io.recourse.common.CaseNumber;

/** What customers agreed to for the money of their cases. */
public interface AgreedRefundTo {

  /** {@link RefundTo#ORIGINAL} where nothing else was agreed. */
  RefundTo of(CaseNumber number);

  /** Takes the place of what was agreed before. */
  void keep(CaseNumber number, RefundTo to);
}
