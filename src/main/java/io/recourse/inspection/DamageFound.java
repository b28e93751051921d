package io.recourse.inspection;

import io.recourse.cases.ServiceCase;

/** Takes note of goods that were damaged on their way back. */
public interface DamageFound {

  /**
   * Runs in the transaction of the inspection, under the lock of the case.
   *
   * @throws io.recourse.common.Problem INVALID when no parcel brought the line, or when pieces are
   *     rejected whose damage is at our risk
   */
  void onTheWay(ServiceCase of, Finding found);
}
