package io.recourse.portal.web;

import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.portal.web.ReturnForm.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the form as shown. Each order line has two, because some pieces may come back for
 * another reason than the rest.
 *
 * @param index position of the entry in the form
 * @param further whether this is the second row of its line
 */
public record ReturnRow(int index, OrderLine line, boolean further, Entry entry) {

  static List<ReturnRow> of(Order order, ReturnForm form) {
    List<ReturnRow> rows = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      add(rows, line, false, form);
      if (line.openQuantity() > 1) {
        add(rows, line, true, form);
      }
    }
    return rows;
  }

  private static void add(List<ReturnRow> rows, OrderLine line, boolean further, ReturnForm form) {
    int index = rows.size();
    Entry entry = index < form.entries().size() ? form.entries().get(index) : null;
    rows.add(new ReturnRow(index, line, further, entry));
  }

  /** A row that was refused shows all its fields. */
  public boolean hasFault(List<FormErrors.Error> errors) {
    return errors.stream().anyMatch(error -> error.row() == index);
  }

  /** The field of the form that holds the row's file; a quote is asked for without it. */
  public String photoField() {
    return "entries[" + index + "].photo";
  }

  public int quantity() {
    return entry == null || entry.quantity() == null ? 0 : entry.quantity();
  }
}
