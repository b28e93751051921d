package io.recourse.casefile;

import java.time.Instant;

/**
 * A parcel of a case as its readers see it; carrier and status as the shipping feature names them.
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
    boolean hasLabel) {}
