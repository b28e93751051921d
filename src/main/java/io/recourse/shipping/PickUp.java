package io.recourse.shipping;

import io.recourse.orders.Address;
import java.time.LocalDate;

/**
 * A courier asked to collect one parcel that is booked already.
 *
 * @param earlier the carrier's name for the order that this one replaces; null for the first
 */
public record PickUp(String bookingKey, Address from, LocalDate day, String earlier) {}
