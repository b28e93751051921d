package io.recourse.surplus;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happened to goods that nobody announced; ids and scalars only. */
final class SurplusEvents {

  private SurplusEvents() {}

  static DomainEvent found(CaseNumber number, Surplus surplus) {
    return of(
        number,
        "SurplusFound",
        surplus.found().quantity() + " piece(s) beyond the request were in the parcel.",
        surplus);
  }

  static DomainEvent decided(CaseNumber number, Surplus surplus) {
    return of(
        number,
        "SurplusDecided",
        "Of the surplus, %d piece(s) are added to the return, %d go back."
            .formatted(surplus.added(), surplus.toSendBack()),
        surplus);
  }

  static DomainEvent sent(CaseNumber number, Surplus surplus) {
    return of(
        number,
        "SurplusSentBack",
        surplus.sentBack() + " piece(s) of the surplus are on their way back.",
        surplus);
  }

  static DomainEvent collected(CaseNumber number, Surplus surplus) {
    return of(number, "SurplusCollected", "The customer collected surplus goods.", surplus);
  }

  static DomainEvent wished(CaseNumber number, Surplus surplus) {
    return DomainEvent.of(
        number,
        "SurplusWished",
        "The customer said what is to become of surplus goods.",
        Map.of("surplus", surplus.position(), "wish", surplus.wish().name()));
  }

  private static DomainEvent of(CaseNumber number, String type, String words, Surplus surplus) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("surplus", surplus.position());
    data.put("pieces", surplus.found().quantity());
    data.put("added", surplus.added());
    if (surplus.item() != null) {
      data.put("item", surplus.item());
    }
    if (surplus.trackingNumber() != null) {
      data.put("trackingNumber", surplus.trackingNumber());
    }
    return DomainEvent.of(number, type, words, data);
  }
}
