package io.recourse.shipping;

/** Where a parcel stands for the process that waits for it. */
public enum ParcelStage {
  WITH_CUSTOMER,
  ON_ITS_WAY,
  ARRIVED,
  LOST,
  WITH_SENDER,
  VOIDED;

  public static ParcelStage of(ParcelStatus status) {
    return switch (status) {
      case BOOKED -> WITH_CUSTOMER;
      case IN_TRANSIT, EXCEPTION, DAMAGED, RETURN_TO_SENDER -> ON_ITS_WAY;
      case DELIVERED -> ARRIVED;
      case LOST -> LOST;
      case RETURNED -> WITH_SENDER;
      case VOIDED -> VOIDED;
    };
  }
}
