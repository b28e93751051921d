package io.recourse.casefile;

import io.recourse.orders.Address;
import java.time.Instant;
import java.util.SortedMap;

/**
 * A parcel of a case as its readers see it; carrier and status as the shipping feature names them.
 *
 * @param shipTo where it goes; null for a parcel that was booked before this was kept
 * @param items pieces by item of the case
 * @param proofSource who said that it was delivered: {@code WEBHOOK}, {@code POLL} or {@code
 *     STAFF}; null while nobody did
 * @param proofEvent the carrier's own id of that news; null while nobody said so
 * @param instead the parcel that was sent in its place; null where none was
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
    SortedMap<Integer, Integer> items,
    String proofSource,
    String proofEvent,
    String instead) {}
