package io.recourse.units.web;

import io.recourse.units.Attempt;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import io.recourse.units.UnitBook.UnitCase;
import io.recourse.units.UnitHistory;
import java.time.Instant;
import java.util.List;

/** A unit as the API tells it, with its history as that of all units it stands for. */
record UnitJson(
    String serial,
    String sku,
    String name,
    String orderNumber,
    Instant boughtAt,
    String country,
    String replaces,
    String replacedBy,
    List<CaseRow> cases,
    List<TryRow> attempts) {

  record CaseRow(String number, String type, String status, Instant openedAt) {}

  record TryRow(
      String caseNumber, Attempt.Kind kind, Instant takenAt, Instant returnedAt, boolean done) {}

  static UnitJson of(Unit unit, UnitHistory.Story story) {
    return new UnitJson(
        unit.serial().value(),
        unit.sku(),
        unit.name(),
        unit.sale() == null ? null : unit.sale().orderNumber(),
        unit.sale() == null ? null : unit.sale().boughtAt(),
        unit.sale() == null ? null : unit.sale().country(),
        text(unit.replaces()),
        text(unit.replacedBy()),
        story.cases().stream().map(UnitJson::row).toList(),
        story.attempts().stream().map(UnitJson::row).toList());
  }

  private static CaseRow row(UnitCase of) {
    return new CaseRow(of.number().value(), of.type(), of.status(), of.openedAt());
  }

  private static TryRow row(Attempt of) {
    return new TryRow(of.caseNumber().value(), of.kind(), of.takenAt(), of.returnedAt(), of.done());
  }

  private static String text(Serial serial) {
    return serial == null ? null : serial.value();
  }
}
