package io.recourse.shipping;

/** A carrier's word on one parcel; the number is repeated so that a mix-up shows (C3). */
public record CarrierScan(String trackingNumber, Position position) {}
