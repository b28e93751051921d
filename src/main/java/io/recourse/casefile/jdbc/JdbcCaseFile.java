package io.recourse.casefile.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.casefile.CaseFile;
import io.recourse.casefile.Shipment;
import io.recourse.casefile.TimelineEntry;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import io.recourse.orders.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what audit, shipping, returns, policy and refunds have stored about a case. */
@Repository
class JdbcCaseFile implements CaseFile {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  JdbcCaseFile(JdbcClient jdbc, ObjectMapper json) {
    this.json = json;
    this.jdbc = jdbc;
  }

  @Override
  public List<TimelineEntry> timeline(CaseNumber number) {
    return list("select * from published.trail where chain = ? order by seq", number, this::entry);
  }

  @Override
  public List<Shipment> shipments(CaseNumber number) {
    return list(
        """
        select p.*, f.instead from published.parcel p
        left join published.followed_parcel f on f.tracking_number = p.tracking_number
        where p.case_number = ? order by p.booked_at, p.id
        """,
        number,
        this::shipment);
  }

  @Override
  public List<Surplus> surplus(CaseNumber number) {
    return list(
        "select * from published.return_surplus where case_number = ? order by position",
        number,
        JdbcCaseFile::surplus);
  }

  @Override
  public List<Receipt> receipts(CaseNumber number) {
    return list(
        "select * from published.decision_receipt where case_number = ? order by at, id",
        number,
        this::receipt);
  }

  @Override
  public List<RefundLine> refunds(CaseNumber number) {
    return list(
        "select * from published.refund where case_number = ? order by created_at, id",
        number,
        this::refund);
  }

  @Override
  public List<CreditLine> credit(CaseNumber number) {
    return list(
        "select * from published.credit_entry where case_number = ? order by id",
        number,
        (row, index) ->
            new CreditLine(
                row.getString("kind"),
                new Money(row.getLong("amount"), row.getString("currency")),
                TimeColumn.instant(row, "at")));
  }

  @Override
  public List<OpenTask> openTasks(CaseNumber number) {
    return list(
        """
        select w.*, coalesce(s.display_name, w.assignee) as holder from published.work_item w
        left join published.staff s on s.username = w.assignee
        where w.case_number = ? order by w.due_at nulls last, w.task_id
        """,
        number,
        (row, index) ->
            new OpenTask(
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("team"),
                row.getString("holder"),
                TimeColumn.instant(row, "due_at")));
  }

  @Override
  public Map<String, String> staffNames(CaseNumber number) {
    Map<String, String> names = new HashMap<>();
    RowCallbackHandler name =
        row -> names.put(row.getString("username"), row.getString("display_name"));
    jdbc.sql(
            """
            select username, display_name from published.staff where username in (
              select actor_id from published.trail where chain = :number
              union select author_id from published.case_message where case_number = :number
              union select owner from published.service_case where number = :number)
            """)
        .param("number", number.value())
        .query(name);
    return names;
  }

  private static Surplus surplus(ResultSet row, int at) throws SQLException {
    return new Surplus(
        row.getString("sku"),
        row.getString("name"),
        row.getInt("quantity"),
        row.getString("note"),
        row.getBoolean("decided"),
        row.getInt("added"),
        row.getObject("item", Integer.class),
        row.getString("tracking_number"),
        row.getString("wish"),
        row.getBoolean("kept"),
        TimeColumn.instant(row, "collected_at"));
  }

  private <T> List<T> list(String sql, CaseNumber number, RowMapper<T> mapper) {
    return jdbc.sql(sql).param(number.value()).query(mapper).list();
  }

  private TimelineEntry entry(ResultSet row, int index) throws SQLException {
    return new TimelineEntry(
        row.getInt("seq"),
        TimeColumn.instant(row, "at"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        row.getString("type"),
        row.getString("summary"),
        row.getString("data"),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private Shipment shipment(ResultSet row, int index) throws SQLException {
    return new Shipment(
        row.getString("tracking_number"),
        row.getString("carrier"),
        row.getString("direction"),
        row.getString("method"),
        row.getString("status"),
        TimeColumn.instant(row, "status_at"),
        row.getString("location"),
        TimeColumn.instant(row, "send_by"),
        row.getBoolean("labelled"),
        shipTo(row.getString("ship_to")),
        items(row),
        row.getString("proof_source"),
        row.getString("proof_event"),
        row.getString("instead"));
  }

  private Address shipTo(String written) {
    try {
      return written == null ? null : json.readValue(written, Address.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static SortedMap<Integer, Integer> items(ResultSet row) throws SQLException {
    Integer[] items = (Integer[]) row.getArray("items").getArray();
    Integer[] pieces = (Integer[]) row.getArray("pieces").getArray();
    SortedMap<Integer, Integer> packed = new TreeMap<>();
    for (int i = 0; i < items.length; i++) {
      packed.put(items[i], pieces[i]);
    }
    return packed;
  }

  private Receipt receipt(ResultSet row, int index) throws SQLException {
    return new Receipt(
        row.getObject("item", Integer.class),
        row.getString("decision"),
        row.getString("version"),
        List.of((String[]) row.getArray("matched_rules").getArray()),
        row.getString("inputs"),
        row.getString("outcome"),
        row.getString("ground"),
        TimeColumn.instant(row, "at"));
  }

  private RefundLine refund(ResultSet row, int index) throws SQLException {
    return new RefundLine(
        row.getString("id"),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getString("state"),
        row.getString("ground"),
        row.getInt("attempts"),
        row.getString("to_kind"),
        row.getBoolean("simulated"));
  }
}
