package io.recourse.casefile;

import io.recourse.orders.Address;
import java.time.Instant;
import java.util.SortedMap;

/**
 * A parcel of a case as its readers see it; carrier and status as the shipping feature names them.
 *
 * @param shipTo where it goes; null for a parcel that was booked before this was kept
 * @param items pieces by item of the case
 */
public record Shipment(
    String trackingNumber,
    String carrier,
    String direction,
    String method,
    String status,
    Instant statusAt,
    String location,
    Instant sendBy,
    boolean hasLabel,
    Address shipTo,
    SortedMap<Integer, Integer> items) {}
