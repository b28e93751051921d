package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;

/**
 * What the warehouse found for one order line.
 *
 * @param item case line; null to spread over all case lines of this order line, in their order
 */
public record Finding(
    Integer item,
    int orderLine,
    int received,
    int accepted,
    Grade grade,
    Disposition disposition,
    String note) {

  boolean isAbout(CaseLine line) {
    return item == null ? line.orderLine() == orderLine : line.item() == item;
  }

  Finding on(int caseLine) {
    return forItem(caseLine, received, accepted);
  }

  Finding forItem(int item, int received, int accepted) {
    return new Finding(item, orderLine, received, accepted, grade, disposition, note);
  }
}
