package io.recourse.repairs;

import io.recourse.common.CaseNumber;

/** The process that waits for the customer's word on a finished repair. */
public interface ConfirmationNews {

  /** Returns whether anything waited for it. */
  boolean confirmed(CaseNumber number, boolean works);
}
