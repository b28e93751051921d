package io.recourse.shipping;

import io.recourse.common.CaseNumber;

/** The process that waits for parcels, in business words. */
public interface ParcelFlow {

  void parcelMoved(CaseNumber number);

  /** A return parcel arrived that nothing of its case waits for any more. */
  void arrivedUnawaited(CaseNumber number, String trackingNumber);

  void sendTermExtended(CaseNumber number);

  /**
   * Labels of the case were called off, or may be on their way: the carrier is to take them back.
   */
  void labelsCalledOff(CaseNumber number);
}
