package io.recourse.complaints.jdbc;

import io.recourse.complaints.ComplaintMonths;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Months in {@code complaint_month}, and of each case and order what its month has of it; triggers
 * note in {@code complaint_change} what is to be counted anew. One statement, so that what is taken
 * off the notes and what is counted are of the same moment.
 */
@Repository
class JdbcComplaintMonths implements ComplaintMonths {

  private static final String COUNT_ANEW =
      """
      with noted as (delete from complaint_change where id <= ? returning case_number, order_number),
      cases as (
        select distinct c.case_number
        from noted n cross join lateral complaint_cases_changed(n.case_number, n.order_number) c),
      orders as (select distinct order_number from noted where order_number is not null),
      case_stands as materialized (
        select s.* from cases cross join lateral complaint_case_of(cases.case_number) s),
      case_stood as materialized (select k.* from complaint_case k join cases using (case_number)),
      order_stands as materialized (
        select s.* from orders cross join lateral complaint_order_of(orders.order_number) s),
      order_stood as materialized (
        select k.* from complaint_order k join orders using (order_number)),
      cases_written as (
        insert into complaint_case as kept (case_number, month, channel, team, about, skus)
        select case_number, month, channel, team, about, skus from case_stands
        on conflict (case_number) do update set month = excluded.month,
          channel = excluded.channel, team = excluded.team, about = excluded.about,
          skus = excluded.skus
        where kept is distinct from excluded),
      orders_written as (
        insert into complaint_order as kept (order_number, month, skus)
        select order_number, month, skus from order_stands
        on conflict (order_number) do update set month = excluded.month, skus = excluded.skus
        where kept is distinct from excluded),
      cases_removed as (
        delete from complaint_case where case_number = any(array(
          select case_number from case_stood except select case_number from case_stands))),
      orders_removed as (
        delete from complaint_order where order_number = any(array(
          select order_number from order_stood except select order_number from order_stands))),
      moved as (
        select p.counted_by, s.month, p.key, p.complaints, p.base
        from case_stands s cross join lateral complaint_parts(s.channel, s.team, s.about, s.skus) p
        union all
        select p.counted_by, s.month, p.key, -p.complaints, -p.base
        from case_stood s cross join lateral complaint_parts(s.channel, s.team, s.about, s.skus) p
        union all
        select p.counted_by, s.month, p.key, p.complaints, p.base
        from order_stands s cross join lateral complaint_base(s.skus) p
        union all
        select p.counted_by, s.month, p.key, -p.complaints, -p.base
        from order_stood s cross join lateral complaint_base(s.skus) p)
      insert into complaint_month as kept (counted_by, month, key, complaints, base)
      select counted_by, month, key, sum(complaints), sum(base) from moved
      group by counted_by, month, key having sum(complaints) <> 0 or sum(base) <> 0
      on conflict (counted_by, month, key) do update
        set complaints = kept.complaints + excluded.complaints, base = kept.base + excluded.base
      """;

  private final JdbcClient jdbc;

  JdbcComplaintMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Long> next(long counted, int notes) {
    return jdbc.sql(
            """
            select max(id) from (
              select id from complaint_change where id > ? order by id limit ?) stretch
            having max(id) is not null
            """)
        .params(counted, notes)
        .query(Long.class)
        .optional();
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('complaint_month'))::text")
        .query(String.class)
        .optional();
  }

  @Override
  public void addUp(long last) {
    jdbc.sql(COUNT_ANEW).param(last).update();
  }
}
