package io.recourse.refunds.jdbc;

import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

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

  static StatementSpec of(StatementSpec insert, RefundId decision, RefundItem item) {
    return insert
        .param("id", decision.value())
        .param("item", item.item())
        .param("line", item.orderLine())
        .param("quantity", item.quantity())
        .param("goods", item.goods())
        .param("tax", item.tax())
        .param("discount", item.discount())
        .param("shipping", item.shipping())
        .param("fee", item.fee())
        .param("freight", item.freight())
        .param("amount", item.amount());
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
