package io.recourse.payments;

import io.recourse.common.CaseNumber;

/**
 * Charges a stored method that the customer named for what they owe, beside the case's own flow.
 */
public interface ChargeFlow {

  /** Begins with the running transaction; what is declined stays owed, by a link. */
  void charge(CaseNumber number, String methodRef);
}
