package io.recourse.refunds.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.refunds.PiecesWithoutRefund;
import io.recourse.refunds.RefundItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Rows of {@code returned_without_refund}, several in one round trip. */
@Repository
class JdbcPiecesWithoutRefund implements PiecesWithoutRefund {

  private static final String COUNT =
      """
      insert into returned_without_refund (case_number, item, after_pieces, order_number,
        order_line, quantity, goods, tax, discount_share)
      values (:case, :item, :after, :order, :line, :quantity, :goods, :tax, :discount)
      on conflict do nothing
      """;
  private static final String FORGET =
      """
      delete from returned_without_refund
      where case_number = :case and item = :item and after_pieces >= :after
      """;

  private final NamedParameterJdbcTemplate jdbc;

  JdbcPiecesWithoutRefund(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void count(
      CaseNumber number,
      String orderNumber,
      List<RefundItem> items,
      Map<Integer, Integer> settledBefore) {
    batch(
        COUNT,
        items.stream()
            .map(item -> pieces(item, orderNumber))
            .map(row -> of(number, settledBefore, row)));
  }

  @Override
  public void forget(CaseNumber number, Map<Integer, Integer> settledBefore) {
    batch(
        FORGET,
        settledBefore.keySet().stream()
            .map(item -> new MapSqlParameterSource("item", item))
            .map(row -> of(number, settledBefore, row)));
  }

  private static MapSqlParameterSource pieces(RefundItem item, String orderNumber) {
    return new MapSqlParameterSource("item", item.item())
        .addValue("order", orderNumber)
        .addValue("line", item.orderLine())
        .addValue("quantity", item.quantity())
        .addValue("goods", item.goods())
        .addValue("tax", item.tax())
        .addValue("discount", item.discount());
  }

  private static SqlParameterSource of(
      CaseNumber number, Map<Integer, Integer> settledBefore, MapSqlParameterSource row) {
    return row.addValue("case", number.value())
        .addValue("after", settledBefore.get(row.getValue("item")));
  }

  private void batch(String sql, Stream<SqlParameterSource> rows) {
    SqlParameterSource[] values = rows.toArray(SqlParameterSource[]::new);
    if (values.length > 0) {
      jdbc.batchUpdate(sql, values);
    }
  }
}
