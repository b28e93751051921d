package io.recourse.shipping;

import io.recourse.common.Money;

/**
 * A carrier's answer to a booking.
 *
 * @param bookingKey the key it was booked under, as the carrier repeats it
 * @param label PDF bytes, null where the method prints none
 * @param qr PNG bytes, null where the method shows none
 * @param price what the carrier charges, null where it names none
 */
public record CarrierBooking(
    String bookingKey, String trackingNumber, byte[] label, byte[] qr, Money price) {}
