package io.recourse.refunds.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.refunds.PiecesWithoutRefund;
import io.recourse.refunds.RefundItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code returned_without_refund}. */
@Repository
class JdbcPiecesWithoutRefund implements PiecesWithoutRefund {

  private final JdbcClient jdbc;

  JdbcPiecesWithoutRefund(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void count(CaseNumber number, String orderNumber, int settledBefore, RefundItem item) {
    jdbc.sql(
            """
            insert into returned_without_refund (case_number, item, after_pieces, order_number,
              order_line, quantity, goods, tax, discount_share)
            values (:case, :item, :after, :order, :line, :quantity, :goods, :tax, :discount)
            on conflict do nothing
            """)
        .param("case", number.value())
        .param("item", item.item())
        .param("after", settledBefore)
        .param("order", orderNumber)
        .param("line", item.orderLine())
        .param("quantity", item.quantity())
        .param("goods", item.goods())
        .param("tax", item.tax())
        .param("discount", item.discount())
        .update();
  }

  @Override
  public void forget(CaseNumber number, int item, int settledBefore) {
    jdbc.sql(
            """
            delete from returned_without_refund
            where case_number = ? and item = ? and after_pieces >= ?
            """)
        .params(number.value(), item, settledBefore)
        .update();
  }
}
