package io.recourse.defects.jdbc;

import io.recourse.defects.ReturnedMonths;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Months in {@code returned_month}, and of each line what its month has of it; triggers note in
 * {@code returned_change} what is to be counted anew. One statement, so that what is taken off the
 * notes and what is counted are of the same moment.
 */
@Repository
class JdbcReturnedMonths implements ReturnedMonths {

  private static final String COUNT_ANEW =
      """
      with noted as (delete from returned_change where id <= ? returning case_number, order_number),
      changed as (
        select case_number from noted where case_number is not null
        union
        select c.number from noted n join published.service_case c on c.order_number = n.order_number),
      stands as materialized (select s.* from changed c cross join lateral returned_of(c.case_number) s),
      stood as materialized (select l.* from returned_line l join changed using (case_number)),
      written as (
        insert into returned_line as kept (case_number, item, month, sku, name, category, reason, pieces)
        select case_number, item, month, sku, name, category, reason, pieces from stands
        on conflict (case_number, item) do update set month = excluded.month, sku = excluded.sku,
          name = excluded.name, category = excluded.category, reason = excluded.reason,
          pieces = excluded.pieces
        where kept is distinct from excluded),
      removed as (
        delete from returned_line where (case_number, item) in (
          select case_number, item from stood except select case_number, item from stands)),
      moved as (
        select month, sku, name, category, reason, pieces from stands
        union all
        select month, sku, name, category, reason, -pieces from stood)
      insert into returned_month as kept (month, sku, name, category, reason, pieces)
      select month, sku, name, category, reason, sum(pieces) from moved
      group by month, sku, name, category, reason having sum(pieces) <> 0
      on conflict (month, sku, name, category, reason)
        do update set pieces = kept.pieces + excluded.pieces
      """;

  private final JdbcClient jdbc;

  JdbcReturnedMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Long> next(long counted, int notes) {
    return jdbc.sql(
            """
            select max(id) from (
              select id from returned_change where id > ? order by id limit ?) stretch
            having max(id) is not null
            """)
        .params(counted, notes)
        .query(Long.class)
        .optional();
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('returned_month'))::text")
        .query(String.class)
        .optional();
  }

  @Override
  public void addUp(long last) {
    jdbc.sql(COUNT_ANEW).param(last).update();
  }
}
