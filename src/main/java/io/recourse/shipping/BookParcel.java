package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.util.Map;

/** Orders a parcel from the carrier, once per booking key whatever fails on the way (LOG-02). */
public interface BookParcel {

  /**
   * @param itemQuantities case item → pieces in the parcel
   * @param bookingKey the same key gives the same parcel and never a second label
   */
  Parcel book(
      CaseNumber number,
      ParcelDirection direction,
      ShippingMethod method,
      Map<Integer, Integer> itemQuantities,
      String bookingKey);
}
