package io.recourse.returns.process;

import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;
import io.recourse.common.Problem;
import io.recourse.inspection.Finding;
import io.recourse.inspection.Finding.Said;
import io.recourse.inspection.TransitDamage;
import io.recourse.inspection.TransitDamage.Packaging;
import io.recourse.surplus.Surplus;
import io.recourse.worklist.FormValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what the inspection's form says of the lines: in the short form, with one condition for the
 * whole line, or piece by piece. Pieces that go back to the customer are those not accepted.
 */
final class InspectedRows {

  private InspectedRows() {}

  static List<Finding> findings(Map<String, Object> values) {
    List<? extends Map<?, ?>> rows = FormValues.rows(values, "lines");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String at = "/values/lines/" + i;
      List<Finding> pieces = pieces(rows.get(i), at, values);
      findings.addAll(pieces.isEmpty() ? List.of(wholeLine(rows.get(i), at, values)) : pieces);
    }
    return findings;
  }

  /** Goods in the parcel beyond the request. */
  static List<Surplus.Found> beyond(Map<String, Object> values) {
    List<? extends Map<?, ?>> rows = FormValues.rows(values, "surplus");
    List<Surplus.Found> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<?, ?> row = rows.get(i);
      String at = "/values/surplus/" + i;
      if (FormValues.text(row, "name") == null) {
        throw Problem.invalid(at + "/name", "field.required");
      }
      found.add(
          new Surplus.Found(
              FormValues.text(row, "sku"),
              FormValues.text(row, "name"),
              required(row, "quantity", at),
              FormValues.text(row, "note")));
    }
    return found;
  }

  private static Finding wholeLine(Map<?, ?> row, String at, Map<?, ?> form) {
    return new Finding(
        FormValues.number(row, "item", at),
        required(row, "line", at),
        required(row, "receivedQuantity", at),
        required(row, "acceptedQuantity", at),
        FormValues.choice(Grade.class, row, "grade", at),
        FormValues.choice(Disposition.class, row, "disposition", at),
        FormValues.text(row, "note"),
        transit(row, form, at),
        Said.ofLine(at));
  }

  private static List<Finding> pieces(Map<?, ?> line, String at, Map<?, ?> form) {
    List<? extends Map<?, ?>> rows = FormValues.rows(line, "pieces");
    List<Finding> pieces = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      pieces.add(somePieces(line, rows.get(i), at, at + "/pieces/" + i, form));
    }
    if (!pieces.isEmpty()) {
      demandSum(line, "receivedQuantity", pieces.stream().mapToInt(Finding::received).sum(), at);
      demandSum(line, "acceptedQuantity", pieces.stream().mapToInt(Finding::accepted).sum(), at);
    }
    return pieces;
  }

  /** What is said of the whole line holds for pieces that do not say it themselves. */
  private static Finding somePieces(
      Map<?, ?> line, Map<?, ?> row, String atLine, String at, Map<?, ?> form) {
    Grade grade = FormValues.choice(Grade.class, row, "grade", at);
    Disposition goesTo = FormValues.choice(Disposition.class, row, "disposition", at);
    String note = FormValues.text(row, "note");
    int quantity = required(row, "quantity", at);
    if (grade == null) {
      grade = FormValues.choice(Grade.class, line, "grade", atLine);
    }
    if (goesTo == null) {
      goesTo = FormValues.choice(Disposition.class, line, "disposition", atLine);
    }
    if (goesTo == null) {
      throw Problem.invalid(at + "/disposition", "field.required");
    }
    return new Finding(
        FormValues.number(line, "item", atLine),
        required(line, "line", atLine),
        quantity,
        goesTo == Disposition.RETURN_TO_CUSTOMER ? 0 : quantity,
        grade,
        goesTo,
        note == null ? FormValues.text(line, "note") : note,
        transit(row, form, at),
        Said.ofPieces(at));
  }

  /** The packaging is said once, for the parcel. */
  private static TransitDamage transit(Map<?, ?> row, Map<?, ?> form, String at) {
    if (!Boolean.TRUE.equals(row.get("damagedInTransit"))) {
      return null;
    }
    Packaging packaging = FormValues.choice(Packaging.class, form, "packaging", "/values");
    if (packaging == null) {
      throw Problem.invalid("/values/packaging", "field.required");
    }
    return new TransitDamage(packaging, at + "/damagedInTransit");
  }

  /** Counts of the whole line may be left out beside its pieces, but never contradict them. */
  private static void demandSum(Map<?, ?> line, String key, int sum, String at) {
    Integer said = FormValues.number(line, key, at);
    if (said != null && said != sum) {
      throw Problem.invalid(at + "/" + key, "inspect.otherSum", sum);
    }
  }

  private static int required(Map<?, ?> row, String key, String at) {
    Integer value = FormValues.number(row, key, at);
    if (value == null) {
      throw Problem.invalid(at + "/" + key, "field.required");
    }
    return value;
  }
}
