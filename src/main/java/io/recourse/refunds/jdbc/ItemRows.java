package io.recourse.refunds.jdbc;

import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Rows of {@code refund_line}. */
final class ItemRows {

  static final String INSERT =
      """
      insert into refund_line (refund_id, item, order_line, quantity, goods, tax, discount_share,
        shipping_share, fee, return_freight, amount)
      values (:id, :item, :line, :quantity, :goods, :tax, :discount, :shipping, :fee, :freight,
        :amount)
      """;
  static final String SELECT = "select * from refund_line where refund_id = :id order by item";

  private ItemRows() {}

  static SqlParameterSource row(RefundId decision, RefundItem item) {
    return new MapSqlParameterSource("id", decision.value())
        .addValue("item", item.item())
        .addValue("line", item.orderLine())
        .addValue("quantity", item.quantity())
        .addValue("goods", item.goods())
        .addValue("tax", item.tax())
        .addValue("discount", item.discount())
        .addValue("shipping", item.shipping())
        .addValue("fee", item.fee())
        .addValue("freight", item.freight())
        .addValue("amount", item.amount());
  }

  static RefundItem read(ResultSet row, int number) throws SQLException {
    return new RefundItem(
        row.getInt("item"),
        row.getInt("order_line"),
        row.getInt("quantity"),
        row.getLong("goods"),
        row.getLong("tax"),
        row.getLong("discount_share"),
        row.getLong("shipping_share"),
        row.getLong("fee"),
        row.getLong("return_freight"),
        row.getLong("amount"));
  }
}
