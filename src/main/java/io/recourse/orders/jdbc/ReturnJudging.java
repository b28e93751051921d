package io.recourse.orders.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.PurchaseMatching;
import io.recourse.orders.PurchaseMatching.Finding;
import io.recourse.orders.PurchaseMatching.Lot;
import io.recourse.orders.PurchaseMatching.Piece;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges imported returns in the order of time and counts matched pieces as returned. */
@Component
class ReturnJudging {

  private static final int SOME = 500;

  private static final String VERDICTS =
      """
      update imported_return r
      set verdict = t.verdict, order_number = t.order_number, order_line = t.line, reason = t.reason
      from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[])
        t (id, verdict, order_number, line, reason)
      where r.id = t.id\
      """;

  private static final String PIECES =
      """
      insert into imported_return_piece (return_id, order_number, order_line, quantity)
      select * from unnest(?::bigint[], ?::text[], ?::int[], ?::int[])\
      """;

  private static final String COUNTERS =
      """
      update order_line l
      set claimed_quantity = claimed_quantity + t.pieces, returned_quantity = returned_quantity + t.pieces
      from (select order_number, line, sum(quantity)::int as pieces
          from unnest(?::text[], ?::int[], ?::int[]) one (order_number, line, quantity)
          group by order_number, line) t
      where l.order_number = t.order_number and l.line = t.line\
      """;

  private record Open(long id, ImportedReturn told) {}

  private record Judged(long id, Finding finding) {}

  private record Taken(long id, Piece piece) {}

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
    List<Judged> judged =
        open.stream().map(one -> new Judged(one.id(), matching.judge(one.told()))).toList();
    keepVerdicts(judged);
    List<Taken> taken =
        judged.stream()
            .flatMap(
                one -> one.finding().pieces().stream().map(piece -> new Taken(one.id(), piece)))
            .toList();
    keepPieces(taken);
    return true;
  }

  private void keepVerdicts(List<Judged> judged) {
    jdbc.update(
        VERDICTS,
        column(judged, Judged::id, Long[]::new),
        column(judged, one -> one.finding().verdict().name(), String[]::new),
        column(judged, one -> first(one).map(Piece::order).orElse(null), String[]::new),
        column(judged, one -> first(one).map(Piece::line).orElse(null), Integer[]::new),
        column(judged, one -> one.finding().reason(), String[]::new));
  }

  private static Optional<Piece> first(Judged one) {
    return one.finding().pieces().stream().findFirst();
  }

  private void keepPieces(List<Taken> taken) {
    String[] orders = column(taken, one -> one.piece().order(), String[]::new);
    Integer[] lines = column(taken, one -> one.piece().line(), Integer[]::new);
    Integer[] quantities = column(taken, one -> one.piece().quantity(), Integer[]::new);
    jdbc.update(PIECES, column(taken, Taken::id, Long[]::new), orders, lines, quantities);
    jdbc.update(COUNTERS, orders, lines, quantities);
  }

  private static <T, V> V[] column(List<T> rows, Function<T, V> value, IntFunction<V[]> array) {
    return rows.stream().map(value).toArray(array);
  }

  private List<Open> unjudged(UUID job) {
    return sql.sql(
            """
            select r.*, r.row_no as row_here from imported_return r
            where r.verdict = 'UNJUDGED' and r.id = any(array(
              select j.return_id from import_job i join import_job_return j on j.job_id = i.id
              where i.id = ? and i.state = 'RUNNING'))
            order by r.returned_at, r.row_no, r.id limit ? for update\
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
}
