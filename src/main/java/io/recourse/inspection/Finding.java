package io.recourse.inspection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;

/**
 * What the warehouse found for one order line, or for those of its pieces that are in one
 * condition.
 *
 * @param item case line; null to spread over all case lines of this order line, in their order
 * @param transit null where nothing was damaged on its way
 * @param said where it was said, for whoever is told that it cannot be
 */
public record Finding(
    Integer item,
    int orderLine,
    int received,
    int accepted,
    Grade grade,
    Disposition disposition,
    String note,
    TransitDamage transit,
    Said said) {

  /** Found without damage in transit. */
  public Finding(
      Integer item,
      int orderLine,
      int received,
      int accepted,
      Grade grade,
      Disposition disposition,
      String note,
      Said said) {
    this(item, orderLine, received, accepted, grade, disposition, note, null, said);
  }

  /** JSON pointers to the row, to its count of pieces and to its count of accepted ones. */
  public record Said(String row, String received, String accepted) {

    /** Said in the short form, one condition for the whole line. */
    public static Said ofLine(String row) {
      return new Said(row, row + "/receivedQuantity", row + "/acceptedQuantity");
    }

    /** Said of some pieces of a line: which of them are accepted follows from where they go. */
    public static Said ofPieces(String row) {
      return new Said(row, row + "/quantity", row + "/disposition");
    }
  }

  boolean isAbout(CaseLine line) {
    return item == null ? line.orderLine() == orderLine : line.item() == item;
  }

  Finding on(int caseLine) {
    return forItem(caseLine, received, accepted);
  }

  Finding forItem(int item, int received, int accepted) {
    return new Finding(
        item, orderLine, received, accepted, grade, disposition, note, transit, said);
  }
}
