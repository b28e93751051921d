package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import io.recourse.orders.Address;
import java.time.LocalDate;
import java.util.List;

/**
 * What a carrier is asked to move.
 *
 * @param purpose told to no carrier; kept with the parcel
 * @param from name and place of the sender
 * @param pickUpOn null unless the courier collects
 * @param packing how to pack, sentence by sentence (LOG-06)
 */
public record BookingOrder(
    String bookingKey,
    CaseNumber caseNumber,
    ParcelDirection direction,
    ParcelPurpose purpose,
    ShippingMethod method,
    Address from,
    Address to,
    LocalDate pickUpOn,
    List<String> packing) {}
