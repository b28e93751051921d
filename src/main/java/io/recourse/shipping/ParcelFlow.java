package io.recourse.shipping;

import io.recourse.common.CaseNumber;

/** The process that waits for parcels, in business words. */
public interface ParcelFlow {

  void parcelMoved(CaseNumber number);

  void sendTermExtended(CaseNumber number);
}
