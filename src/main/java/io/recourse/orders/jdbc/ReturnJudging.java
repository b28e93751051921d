package io.recourse.orders.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.PurchaseMatching;
import io.recourse.orders.PurchaseMatching.Finding;
import io.recourse.orders.PurchaseMatching.Lot;
import io.recourse.orders.PurchaseMatching.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges imported returns in the order of time and counts matched pieces as returned. */
@Component
class ReturnJudging {

  private static final int SOME = 500;

  private record Open(long id, ImportedReturn told) {}

  private final JdbcClient sql;
  private final JdbcTemplate jdbc;

  ReturnJudging(JdbcClient sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  boolean judgeSome(UUID job) {
    List<Open> open = unjudged(job);
    if (open.isEmpty()) {
      return false;
    }
    PurchaseMatching matching = new PurchaseMatching(lots(open));
    List<Object[]> verdicts = new ArrayList<>();
    List<Object[]> pieces = new ArrayList<>();
    List<Object[]> counters = new ArrayList<>();
    for (Open one : open) {
      Finding finding = matching.judge(one.told());
      verdicts.add(verdict(one.id(), finding));
      for (Piece piece : finding.pieces()) {
        pieces.add(new Object[] {one.id(), piece.order(), piece.line(), piece.quantity()});
        counters.add(
            new Object[] {piece.quantity(), piece.quantity(), piece.order(), piece.line()});
      }
    }
    jdbc.batchUpdate(
        "update imported_return set verdict = ?, order_number = ?, order_line = ?, reason = ? where"
            + " id = ?",
        verdicts);
    jdbc.batchUpdate(
        "insert into imported_return_piece (return_id, order_number, order_line, quantity) values"
            + " (?, ?, ?, ?)",
        pieces);
    jdbc.batchUpdate(
        """
        update order_line set claimed_quantity = claimed_quantity + ?, returned_quantity = returned_quantity + ?
        where order_number = ? and line = ?\
        """,
        counters);
    return true;
  }

  private List<Open> unjudged(UUID job) {
    return sql.sql(
            """
            select r.*, j.row_no as row_here
            from import_job i join import_job_return j on j.job_id = i.id
              join imported_return r on r.id = j.return_id
            where i.id = ? and i.state = 'RUNNING' and r.verdict = 'UNJUDGED'
            order by r.returned_at, j.row_no limit ? for update of r\
            """)
        .param(job)
        .param(SOME)
        .query((row, n) -> new Open(row.getLong("id"), ImportRows.told(row, n)))
        .list();
  }

  private List<Lot> lots(List<Open> open) {
    String[] customers = open.stream().map(one -> one.told().customerId()).toArray(String[]::new);
    String[] skus = open.stream().map(one -> one.told().sku()).toArray(String[]::new);
    return sql.sql(
            """
            select c.shop_id, l.sku, l.order_number, l.line, o.placed_at, l.quantity - l.claimed_quantity as open
            from order_line l join shop_order o on o.number = l.order_number
              join customer c on c.id = o.customer_id
            where (c.shop_id, l.sku) in (select * from unnest(?::text[], ?::text[]))
              and l.quantity > l.claimed_quantity
            order by l.order_number, l.line for update of l\
            """)
        .param(customers)
        .param(skus)
        .query(
            (row, n) ->
                new Lot(
                    row.getString("shop_id"),
                    row.getString("sku"),
                    row.getString("order_number"),
                    row.getInt("line"),
                    TimeColumn.instant(row, "placed_at"),
                    row.getInt("open")))
        .list();
  }

  private static Object[] verdict(long id, Finding finding) {
    Piece first = finding.pieces().isEmpty() ? null : finding.pieces().get(0);
    return new Object[] {
      finding.verdict().name(),
      first == null ? null : first.order(),
      first == null ? null : first.line(),
      finding.reason(),
      id
    };
  }
}
