package io.recourse.orders.jdbc;

import io.recourse.orders.SoldArticles;
import io.recourse.orders.SoldLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for an article in {@code order_line}; an order that says nothing of its state was sent. */
@Repository
class JdbcSoldArticles implements SoldArticles {

  private static final String LINES =
      """
      with sold as (
        select l.order_number, l.line, l.quantity, array(
          select distinct upper(serial) from unnest(l.serials) serial) as serials
        from order_line l join shop_order o on o.number = l.order_number
        where l.sku = :sku and coalesce(o.status, 'SHIPPED') in ('SHIPPED', 'DELIVERED'))
      select order_number, line, serial, 1 as pieces from sold, unnest(serials) serial
      where :every or serial = any (:serials)
      union all
      select order_number, line, null, quantity - cardinality(serials) from sold
      where :every and quantity > cardinality(serials)
      order by order_number, line, serial
      """;

  private final JdbcClient sql;

  JdbcSoldArticles(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<SoldLine> lines(String sku, Set<String> serials) {
    return sql.sql(LINES)
        .param("sku", sku)
        .param("every", serials.isEmpty())
        .param("serials", serials.toArray(String[]::new))
        .query(
            (row, at) ->
                new SoldLine(
                    row.getString("order_number"),
                    row.getInt("line"),
                    row.getString("serial"),
                    row.getInt("pieces")))
        .list();
  }

  @Override
  public Set<String> serials(String sku) {
    return Set.copyOf(
        sql.sql(
                """
                select distinct unnest(l.serials)
                from order_line l join shop_order o on o.number = l.order_number
                where l.sku = ? and coalesce(o.status, 'SHIPPED') in ('SHIPPED', 'DELIVERED')
                """)
            .param(sku)
            .query(String.class)
            .list());
  }

  @Override
  public Optional<String> name(String sku) {
    return sql.sql(
            """
            select l.name from order_line l join shop_order o on o.number = l.order_number
            where l.sku = ? order by o.placed_at desc limit 1
            """)
        .param(sku)
        .query(String.class)
        .optional();
  }
}
