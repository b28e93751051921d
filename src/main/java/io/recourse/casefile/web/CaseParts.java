package io.recourse.casefile.web;

import io.recourse.casefile.Shipment;
import io.recourse.cases.CaseLine;
import io.recourse.cases.NextStep;
import io.recourse.cases.Party;
import io.recourse.cases.ProcessRef;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.evidence.Evidence;
import io.recourse.relatedcases.RelatedCase;
import io.recourse.terms.CaseClock;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkClock;
import java.util.List;

/** The smaller parts of a case's JSON. */
final class CaseParts {

  private CaseParts() {}

  static CaseJson.LineJson line(CaseLine line, boolean forCustomer) {
    Remedy remedy = line.remedy() == null ? line.remedyAsked() : line.remedy();
    return new CaseJson.LineJson(
        line.item(),
        line.orderLine(),
        line.sku(),
        line.name(),
        line.quantity(),
        line.approvedQuantity(),
        line.receivedQuantity(),
        line.acceptedQuantity(),
        line.reason().name(),
        line.request().subReason(),
        line.request().note(),
        line.request().serial(),
        line.decision().name(),
        line.goods().name(),
        line.money().name(),
        name(remedy),
        name(line.remedyAsked()),
        line.request().exchangeSku(),
        name(line.inspection().grade()),
        name(line.inspection().disposition()),
        forCustomer ? null : line.inspection().note(),
        line.ground());
  }

  static CaseJson.ClockJson clock(CaseClock clock) {
    return new CaseJson.ClockJson(
        clock.name(),
        clock.party(),
        clock.startedAt(),
        clock.dueAt(),
        clock.state().name(),
        clock.defaultOutcome(),
        clock.legalGround(),
        "OBLIGATION",
        clock.endedAt(),
        null,
        List.of());
  }

  /** With what it rested for, as customer and partners owed it meanwhile. */
  static CaseJson.ClockJson clock(WorkClock clock, List<Pause> pauses) {
    return new CaseJson.ClockJson(
        clock.name(),
        Party.STAFF.name(),
        clock.startedAt(),
        clock.dueAt(),
        clock.state().name(),
        "escalated",
        null,
        "WORK",
        clock.endedAt(),
        clock.left() == null ? null : clock.left().toMinutes(),
        pauses.stream()
            .filter(pause -> pause.touches(clock.startedAt(), clock.endedAt()))
            .map(
                pause ->
                    new CaseJson.PauseJson(
                        pause.from(),
                        pause.to(),
                        pause.reason(),
                        pause.owner(),
                        pause.isByHand(),
                        pause.until()))
            .toList());
  }

  static CaseJson.ShipmentJson shipment(
      CaseNumber number, Shipment parcel, List<CaseJson.PackedJson> items) {
    String label = "/api/v1/cases/" + number + "/shipments/" + parcel.trackingNumber() + "/label";
    return new CaseJson.ShipmentJson(
        parcel.trackingNumber(),
        parcel.carrier(),
        parcel.direction(),
        parcel.method(),
        parcel.status(),
        parcel.statusAt(),
        parcel.location(),
        parcel.sendBy(),
        parcel.hasLabel() ? label : null,
        parcel.shipTo(),
        items,
        proof(parcel),
        parcel.instead());
  }

  private static CaseJson.ProofJson proof(Shipment parcel) {
    return parcel.proofSource() == null
        ? null
        : new CaseJson.ProofJson(
            parcel.statusAt(), parcel.location(), parcel.proofSource(), parcel.proofEvent());
  }

  static CaseJson.EvidenceJson evidence(Evidence file) {
    String url =
        file.caseNumber() == null
            ? null
            : "/api/v1/cases/" + file.caseNumber() + "/evidence/" + file.id();
    return new CaseJson.EvidenceJson(
        file.id(), file.item(), file.fileName(), file.mediaType(), file.size(), url, file.at());
  }

  static CaseJson.NextJson next(NextStep next) {
    return new CaseJson.NextJson(
        name(next.actor()), next.step(), next.dueAt(), next.defaultOutcome());
  }

  static CaseJson.RelatedJson related(RelatedCase other) {
    return new CaseJson.RelatedJson(
        other.number().value(), name(other.kind()), name(other.type()), name(other.status()));
  }

  static CaseJson.ProcessJson process(ProcessRef process) {
    return new CaseJson.ProcessJson(process.key(), process.version());
  }

  static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
