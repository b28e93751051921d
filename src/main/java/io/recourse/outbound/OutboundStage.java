package io.recourse.outbound;

import io.recourse.shipping.ParcelStatus;

/** Where a parcel to the customer stands for the process that follows it. */
public enum OutboundStage {
  ON_ITS_WAY,
  DELIVERED,
  LOST,
  BACK_WITH_US,
  VOIDED;

  static OutboundStage of(ParcelStatus status) {
    return switch (status) {
      case BOOKED, IN_TRANSIT, EXCEPTION, DAMAGED, RETURN_TO_SENDER -> ON_ITS_WAY;
      case DELIVERED -> DELIVERED;
      case LOST -> LOST;
      case RETURNED -> BACK_WITH_US;
      case VOIDED -> VOIDED;
    };
  }
}
