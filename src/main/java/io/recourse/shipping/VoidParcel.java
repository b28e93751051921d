package io.recourse.shipping;

/** Cancels a parcel that was never handed over, here and at the carrier. */
public interface VoidParcel {

  /**
   * @throws io.recourse.common.Problem CONFLICT when the parcel is already on its way
   */
  Parcel voidParcel(String trackingNumber);
}
