package io.recourse.visits.jdbc;

import io.recourse.visits.ToldVisits;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Visits in {@code visit_effect}; triggers note in {@code visit_change} which are to be looked at
 * anew. One statement, so that what is taken off the notes and what is found are of one moment.
 */
@Repository
class JdbcToldVisits implements ToldVisits {

  private static final String LOOK_ANEW =
      """
      with noted as (delete from visit_change where id <= ? returning case_number, customer_id),
      changed as (
        select case_number from noted where case_number is not null
        union
        select v.case_number from noted n
        cross join lateral (select case_number from visit where about_case = n.case_number offset 0) v
        union
        select c.number from noted n
        cross join lateral (
          select k.number from published.service_case k join visit v on v.case_number = k.number
          where k.customer_id = n.customer_id offset 0) c),
      stands as materialized (select s.* from changed c cross join lateral visit_of(c.case_number) s),
      removed as (
        delete from visit_effect where case_number = any(array(
          select case_number from changed except select case_number from stands)))
      insert into visit_effect as kept (case_number, opened_at, asked, strategy, occasion, type,
        satisfied, csat, ces, nps, speed, fairness, attitude, manner, matter, finding, put_right,
        bought, gifted)
      select case_number, opened_at, asked, strategy, occasion, type, satisfied, csat, ces, nps, speed,
        fairness, attitude, manner, matter, finding, put_right, bought, gifted from stands
      on conflict (case_number) do update set opened_at = excluded.opened_at, asked = excluded.asked, strategy = excluded.strategy,
          occasion = excluded.occasion, type = excluded.type, satisfied = excluded.satisfied,
          csat = excluded.csat, ces = excluded.ces, nps = excluded.nps,
          speed = excluded.speed, fairness = excluded.fairness, attitude = excluded.attitude,
          manner = excluded.manner, matter = excluded.matter, finding = excluded.finding,
          put_right = excluded.put_right, bought = excluded.bought, gifted = excluded.gifted
      where kept is distinct from excluded
      """;

  private final JdbcClient jdbc;

  JdbcToldVisits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Long> next(long looked, int notes) {
    return jdbc.sql(
            """
            select max(id) from (
              select id from visit_change where id > ? order by id limit ?) stretch
            having max(id) is not null
            """)
        .params(looked, notes)
        .query(Long.class)
        .optional();
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('visit_effect'))::text")
        .query(String.class)
        .optional();
  }

  @Override
  public void addUp(long last) {
    jdbc.sql(LOOK_ANEW).param(last).update();
  }
}
