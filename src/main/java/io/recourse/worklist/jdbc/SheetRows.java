package io.recourse.worklist.jdbc;

import static io.recourse.common.TimeColumn.instant;

import io.recourse.common.Money;
import io.recourse.worklist.CaseFacts;
import io.recourse.worklist.CaseSheet.Evidence;
import io.recourse.worklist.CaseSheet.Line;
import io.recourse.worklist.CaseSheet.Message;
import io.recourse.worklist.CaseSheet.OpenStep;
import io.recourse.worklist.CaseSheet.Receipt;
import io.recourse.worklist.CaseSheet.Story;
import io.recourse.worklist.CaseSheet.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Rows of a case sheet. */
final class SheetRows {

  private SheetRows() {}

  static CaseFacts facts(ResultSet row, int index) throws SQLException {
    return new CaseFacts(
        row.getString("number"),
        row.getString("type"),
        row.getString("status"),
        row.getString("customer_name"),
        row.getString("customer_level"),
        row.getBoolean("reachable"),
        row.getString("language"),
        row.getString("order_number"),
        money(row, "value"),
        List.of((String[]) row.getArray("reasons").getArray()),
        articles(
            (String[]) row.getArray("articles").getArray(),
            (Integer[]) row.getArray("pieces").getArray()));
  }

  private static List<CaseFacts.Article> articles(String[] names, Integer[] pieces) {
    return IntStream.range(0, names.length)
        .mapToObj(index -> new CaseFacts.Article(names[index], pieces[index]))
        .toList();
  }

  static Story story(ResultSet row, int index) throws SQLException {
    return new Story(
        row.getString("phase"),
        row.getString("owner"),
        row.getString("owner_reason"),
        row.getString("team"),
        row.getString("language"),
        row.getString("country"),
        row.getString("subject"),
        row.getString("body"),
        instant(row, "placed_at"),
        instant(row, "delivered_at"),
        instant(row, "opened_at"));
  }

  static Line line(ResultSet row, int index) throws SQLException {
    return new Line(
        row.getInt("item"),
        row.getString("sku"),
        row.getString("name"),
        row.getInt("quantity"),
        row.getInt("approved_quantity"),
        row.getInt("received_quantity"),
        row.getInt("accepted_quantity"),
        row.getString("reason"),
        row.getString("note"),
        row.getString("serial"),
        row.getString("remedy_asked"),
        row.getString("remedy"),
        row.getString("decision"),
        row.getString("goods"),
        row.getString("money"),
        money(row, "unit_price"));
  }

  static Evidence evidence(ResultSet row, int index) throws SQLException {
    return new Evidence(
        row.getObject("id", UUID.class),
        row.getObject("item", Integer.class),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size"),
        instant(row, "at"),
        row.getString("task_key"));
  }

  static Message message(ResultSet row, int index) throws SQLException {
    return new Message(
        row.getString("direction"),
        row.getString("author"),
        row.getString("author_kind"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("delivery_state"),
        instant(row, "at"));
  }

  static Receipt receipt(ResultSet row, int index) throws SQLException {
    return new Receipt(
        row.getString("decision"),
        row.getString("version"),
        row.getObject("item", Integer.class),
        row.getString("inputs"),
        row.getString("outcome"),
        row.getString("ground"),
        instant(row, "at"));
  }

  static Term term(ResultSet row, int index) throws SQLException {
    return new Term(
        row.getString("name"),
        row.getString("party"),
        instant(row, "due_at"),
        row.getString("default_outcome"));
  }

  static OpenStep openStep(ResultSet row, int index) throws SQLException {
    return new OpenStep(
        row.getString("task_id"),
        row.getString("task_key"),
        row.getString("team"),
        instant(row, "due_at"),
        row.getString("holder"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    String currency = row.getString("currency");
    long amount = row.getLong(column);
    return row.wasNull() || currency == null ? null : new Money(amount, currency);
  }
}
