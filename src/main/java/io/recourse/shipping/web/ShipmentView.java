package io.recourse.shipping.web;

import io.recourse.shipping.Handover;
import io.recourse.shipping.Parcel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** One parcel as the API shows it; addresses and bytes have places of their own. */
record ShipmentView(
    String trackingNumber,
    String carrier,
    String direction,
    String method,
    String status,
    Instant statusAt,
    String location,
    String labelUrl,
    String qrUrl,
    Instant labelExpiresAt,
    LocalDate pickUpOn,
    String dropOffPoint,
    Instant sendBy,
    int extended,
    Map<Integer, Integer> items) {

  static ShipmentView of(Parcel parcel) {
    Handover handover = parcel.handover();
    String address =
        "/api/v1/cases/" + parcel.caseNumber() + "/shipments/" + parcel.trackingNumber();
    return new ShipmentView(
        parcel.trackingNumber(),
        parcel.carrier(),
        parcel.direction().name(),
        parcel.method().name(),
        parcel.status().name(),
        parcel.position().at(),
        parcel.position().location(),
        handover.label() == null ? null : address + "/label",
        handover.qr() == null ? null : address + "/qr",
        handover.labelExpiresAt(),
        handover.pickUpOn(),
        handover.dropOffPoint(),
        parcel.sendBy(),
        parcel.term().extended(),
        parcel.items());
  }
}
