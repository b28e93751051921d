package io.recourse.cases.jdbc;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Grade;
import io.recourse.cases.Inspection;
import io.recourse.cases.LineCounts;
import io.recourse.cases.LineDecision;
import io.recourse.cases.LineRequest;
import io.recourse.cases.LineTracks;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Reads and writes rows of {@code case_line}, several in one round trip. */
@Component
class LineRows {

  private static final String INSERT =
      """
      insert into case_line (case_number, item, order_line, sku, name, quantity, reason, sub_reason,
        note, serial, remedy_asked, exchange_sku)
      values (:number, :item, :orderLine, :sku, :name, :quantity, :reason, :subReason,
        :note, :serial, :remedyAsked, :exchangeSku)
      """;
  private static final String UPDATE =
      """
      update case_line set quantity = :quantity, remedy_asked = :remedyAsked,
        exchange_sku = :exchangeSku, decision = :decision, goods = :goods, money = :money,
        approved_quantity = :approved, received_quantity = :received, accepted_quantity = :accepted,
        remedy = :remedy, grade = :grade, disposition = :disposition,
        inspection_note = :inspectionNote, ground = :ground
      where case_number = :number and item = :item
      """;

  private final NamedParameterJdbcTemplate jdbc;

  LineRows(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By case, in the order of their items. */
  Map<String, List<CaseLine>> of(Collection<String> numbers) {
    Map<String, List<CaseLine>> lines = new HashMap<>();
    jdbc.query(
        "select * from case_line where case_number = any(:numbers) order by case_number, item",
        new MapSqlParameterSource("numbers", numbers.toArray(String[]::new)),
        row -> {
          String number = row.getString("case_number");
          lines.computeIfAbsent(number, first -> new ArrayList<>()).add(line(row));
        });
    return lines;
  }

  void insert(String number, List<CaseLine> lines) {
    batch(INSERT, lines.stream().map(line -> asked(number, line)).toList());
  }

  void update(String number, List<CaseLine> lines) {
    batch(UPDATE, lines.stream().map(line -> now(number, line)).toList());
  }

  private void batch(String sql, List<MapSqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }
  }

  private static MapSqlParameterSource asked(String number, CaseLine line) {
    LineRequest request = line.request();
    return new MapSqlParameterSource("number", number)
        .addValue("item", request.item())
        .addValue("orderLine", request.orderLine())
        .addValue("sku", request.sku())
        .addValue("name", request.name())
        .addValue("quantity", request.quantity())
        .addValue("reason", request.reason().name())
        .addValue("subReason", request.subReason())
        .addValue("note", request.note())
        .addValue("serial", request.serial())
        .addValue("remedyAsked", name(request.remedyAsked()))
        .addValue("exchangeSku", request.exchangeSku());
  }

  private static MapSqlParameterSource now(String number, CaseLine line) {
    return new MapSqlParameterSource("number", number)
        .addValue("item", line.item())
        .addValue("quantity", line.quantity())
        .addValue("remedyAsked", name(line.remedyAsked()))
        .addValue("exchangeSku", line.request().exchangeSku())
        .addValue("decision", line.decision().name())
        .addValue("goods", line.goods().name())
        .addValue("money", line.money().name())
        .addValue("approved", line.approvedQuantity())
        .addValue("received", line.receivedQuantity())
        .addValue("accepted", line.acceptedQuantity())
        .addValue("remedy", name(line.remedy()))
        .addValue("grade", name(line.inspection().grade()))
        .addValue("disposition", name(line.inspection().disposition()))
        .addValue("inspectionNote", line.inspection().note())
        .addValue("ground", line.ground());
  }

  private static CaseLine line(ResultSet row) throws SQLException {
    return new CaseLine(
        request(row),
        new LineTracks(
            LineDecision.valueOf(row.getString("decision")),
            GoodsState.valueOf(row.getString("goods")),
            MoneyState.valueOf(row.getString("money"))),
        new LineCounts(
            row.getInt("approved_quantity"),
            row.getInt("received_quantity"),
            row.getInt("accepted_quantity")),
        word(Remedy.class, row.getString("remedy")),
        new Inspection(
            word(Grade.class, row.getString("grade")),
            word(Disposition.class, row.getString("disposition")),
            row.getString("inspection_note")),
        row.getString("ground"));
  }

  private static LineRequest request(ResultSet row) throws SQLException {
    return new LineRequest(
        row.getInt("item"),
        row.getInt("order_line"),
        row.getString("sku"),
        row.getString("name"),
        row.getInt("quantity"),
        Reason.valueOf(row.getString("reason")),
        row.getString("sub_reason"),
        row.getString("note"),
        row.getString("serial"),
        word(Remedy.class, row.getString("remedy_asked")),
        row.getString("exchange_sku"));
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static <E extends Enum<E>> E word(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
