package io.recourse.portal.web;

import static java.util.function.Predicate.not;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.portal.web.ReturnForm.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of the form as shown. Each order line has two, because some pieces may come back for
 * another reason than the rest.
 *
 * @param index position of the entry in the form
 * @param further whether this is the second row of its line
 * @param hasChips whether all reasons are in sight
 */
public record ReturnRow(int index, OrderLine line, boolean further, boolean hasChips, Entry entry) {

  /** Above this many lines, reasons are lists to unfold: a page of chips would be too long. */
  private static final int CHIPS = 20;

  /** What every row asks; pieces are counted by some alone. */
  private static final Set<String> FIELDS = Set.of("reason", "remedy", "exchangeSku", "note");

  /**
   * The rows of one order line.
   *
   * @param further null where there is but one piece
   */
  public record OfLine(OrderLine line, ReturnRow first, ReturnRow further) {}

  static List<OfLine> byLine(List<ReturnRow> rows) {
    List<OfLine> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ReturnRow row = rows.get(i);
      boolean two = i + 1 < rows.size() && rows.get(i + 1).further();
      if (!row.further()) {
        lines.add(new OfLine(row.line(), row, two ? rows.get(i + 1) : null));
      }
    }
    return lines;
  }

  static List<ReturnRow> of(Order order, ReturnForm form) {
    List<ReturnRow> rows = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      add(rows, line, false, order, form);
      if (line.openQuantity() > 1) {
        add(rows, line, true, order, form);
      }
    }
    return rows;
  }

  private static void add(
      List<ReturnRow> rows, OrderLine line, boolean further, Order order, ReturnForm form) {
    int index = rows.size();
    boolean chips = !further && order.lines().size() <= CHIPS;
    Entry entry = index < form.entries().size() ? form.entries().get(index) : null;
    rows.add(new ReturnRow(index, line, further, chips, entry));
  }

  /** A row that was refused shows all its fields. */
  public boolean hasFault(List<FieldError> errors) {
    return !here(errors).isEmpty();
  }

  /** What its fields say themselves. */
  public List<FieldError> marked(List<FieldError> errors) {
    return here(errors).stream().filter(this::isOfField).toList();
  }

  /** What is wrong with the row as a whole. */
  public List<FieldError> faultsBeside(List<FieldError> errors) {
    return here(errors).stream().filter(not(this::isOfField)).toList();
  }

  private List<FieldError> here(List<FieldError> errors) {
    String at = FormErrors.row(index);
    return errors.stream()
        .filter(error -> error.pointer().equals(at) || error.pointer().startsWith(at + "/"))
        .toList();
  }

  private boolean isOfField(FieldError error) {
    String field = error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
    return FIELDS.contains(field) || isCounted() && field.equals("quantity");
  }

  /** The field of the form that holds the row's file; a quote is asked for without it. */
  public String photoField() {
    return "entries[" + index + "].photo";
  }

  /** A single piece is ticked, not counted. */
  public boolean isCounted() {
    return further || line.openQuantity() > 1;
  }

  /** Zero where the row is not ticked. */
  public int quantity() {
    return entry == null || !entry.isChosen() ? 0 : entry.quantity();
  }

  public Reason reason() {
    return entry == null ? null : entry.reason();
  }

  public Remedy remedy() {
    return entry == null ? null : entry.remedy();
  }

  public String exchangeSku() {
    return entry == null || entry.exchangeSku() == null ? "" : entry.exchangeSku().strip();
  }
}
