package io.recourse.backorders;

import io.recourse.common.CaseNumber;

/** Hears that nothing of a case is awaited from the stock any more. */
public interface BackorderNews {

  /**
   * @param refunded whether all that was awaited is refunded instead
   */
  void settled(CaseNumber number, boolean refunded);
}
