package io.recourse.priceprotection.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.priceprotection.Protection;
import io.recourse.priceprotection.ProtectionBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims for a price difference in {@code price_protection}. */
@Repository
class JdbcProtectionBook implements ProtectionBook {

  private final JdbcClient jdbc;

  JdbcProtectionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Protection> of(CaseNumber number) {
    return jdbc.sql("select * from price_protection where case_number = ? order by item")
        .param(number.value())
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public List<Protection> granted(String orderNumber, int orderLine) {
    return jdbc.sql(
            """
            select * from price_protection
            where order_number = ? and order_line = ? and granted order by seq
            """)
        .params(orderNumber, orderLine)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public void keep(CaseNumber number, String orderNumber, Collection<Protection> lines) {
    for (Protection line : lines) {
      jdbc.sql(
              """
              insert into price_protection (case_number, item, order_number, order_line, pieces,
                paid, price, share, amount)
              values (:number, :item, :order, :orderLine, :pieces, :paid, :price, :share, :amount)
              on conflict (case_number, item) do update set pieces = excluded.pieces,
                paid = excluded.paid, price = excluded.price, share = excluded.share,
                amount = excluded.amount
              """)
          .param("number", number.value())
          .param("item", line.item())
          .param("order", orderNumber)
          .param("orderLine", line.orderLine())
          .param("pieces", line.pieces())
          .param("paid", line.paid())
          .param("price", line.price())
          .param("share", line.share())
          .param("amount", line.amount())
          .update();
    }
  }

  @Override
  public void grant(CaseNumber number, Collection<Integer> items) {
    mark(number, items, true);
  }

  @Override
  public void takeBack(CaseNumber number, Collection<Integer> items) {
    mark(number, items, false);
  }

  private void mark(CaseNumber number, Collection<Integer> items, boolean granted) {
    jdbc.sql("update price_protection set granted = ? where case_number = ? and item = any(?)")
        .params(granted, number.value(), items.toArray(Integer[]::new))
        .update();
  }

  private static Protection read(ResultSet row) throws SQLException {
    return new Protection(
        row.getInt("item"),
        row.getInt("order_line"),
        row.getInt("pieces"),
        row.getLong("paid"),
        row.getObject("price", Long.class),
        row.getInt("share"),
        row.getLong("amount"));
  }
}
