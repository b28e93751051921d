package io.recourse.visits.jdbc;

import io.recourse.visits.DueCustomer;
import io.recourse.visits.DueCustomers;
import io.recourse.visits.VisitOccasion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who bought what from what the orders publish, beside {@code visit_considered}. */
@Repository
class JdbcDueCustomers implements DueCustomers {

  private final JdbcClient jdbc;

  JdbcDueCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<DueCustomer> delivered(Instant after, Instant to, int limit) {
    return jdbc.sql(
            """
            select 'DELIVERED' as occasion, b.number as subject, b.person, b.number as order_number,
              b.delivered_at as since
            from published.buyer_order b
            where b.delivered_at > ? and b.delivered_at <= ?
              and not exists (select 1 from visit_considered k
                where k.occasion = 'DELIVERED' and k.subject = b.number)
            order by b.delivered_at limit ?
            """)
        .params(Timestamp.from(after), Timestamp.from(to), limit)
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public List<DueCustomer> unheardSince(Instant at, int limit) {
    return jdbc.sql(
            """
            select 'INTERVAL' as occasion, b.person as subject, b.person, null as order_number,
              max(b.placed_at) as since
            from published.buyer_order b
            join published.customer_segment s on s.person = b.person
              and s.segment in ('ACTIVE', 'LOYAL', 'NEW')
            where not exists (select 1 from visit_considered k
              where k.occasion = 'INTERVAL' and k.subject = b.person and k.at > ?)
            group by b.person having max(coalesce(b.delivered_at, b.placed_at)) <= ?
            order by max(b.placed_at) limit ?
            """)
        .params(Timestamp.from(at), Timestamp.from(at), limit)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public void considered(DueCustomer customer, Instant at) {
    jdbc.sql(
            """
            insert into visit_considered (occasion, subject, at) values (?, ?, ?)
            on conflict (occasion, subject) do update set at = excluded.at
            """)
        .params(customer.occasion().name(), customer.subject(), Timestamp.from(at))
        .update();
  }

  @Override
  public String segment(String person) {
    return jdbc.sql("select segment from published.customer_segment where person = ?")
        .param(person)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static DueCustomer read(ResultSet row) throws SQLException {
    return new DueCustomer(
        VisitOccasion.valueOf(row.getString("occasion")),
        row.getString("subject"),
        row.getString("person"),
        row.getString("order_number"),
        row.getTimestamp("since").toInstant());
  }
}
