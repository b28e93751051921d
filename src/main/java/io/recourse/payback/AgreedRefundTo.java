package io.recourse.payback;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** What customers agreed to for the money of their cases. */
public interface AgreedRefundTo {

  /** {@link RefundTo#ORIGINAL} where nothing else was agreed. */
  RefundTo of(CaseNumber number);

  /**
   * Takes the place of what was agreed before.
   *
   * @param by id of who said so
   */
  void keep(CaseNumber number, RefundTo to, String by, Instant at);
}
