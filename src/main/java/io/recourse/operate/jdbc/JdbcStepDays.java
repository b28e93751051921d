package io.recourse.operate.jdbc;

import io.recourse.operate.StepDays;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days of ended waits, read off the trail in the order of its turns (record 0025). */
@Repository
class JdbcStepDays implements StepDays {

  private final JdbcClient jdbc;

  JdbcStepDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Stretch> next(int events) {
    return jdbc.sql(
            """
            select m.turn as from, coalesce(
              (select e.turn + 1 from published.turned_trail e
                where e.turn >= m.turn and e.turn < audit_turn_complete()
                order by e.turn, e.chain, e.seq offset :events limit 1),
              audit_turn_complete()) as to
            from step_day_mark m
            where exists (select from published.turned_trail e
              where e.turn >= m.turn and e.turn < audit_turn_complete())
            """)
        .param("events", events)
        .query(Stretch.class)
        .optional();
  }

  @Override
  public boolean count(Stretch stretch) {
    boolean first =
        jdbc.sql("update step_day_mark set turn = :to where turn = :from")
                .param("from", stretch.from())
                .param("to", stretch.to())
                .update()
            == 1;
    if (first) {
      add(stretch);
    }
    return first;
  }

  private void add(Stretch stretch) {
    jdbc.sql(
            "with "
                + EndedWaits.counted("e.turn >= :from and e.turn < :to")
                + """
                insert into step_day as kept
                  (process, version, element, day, bucket, ended, breached, longest)
                select process, version, element, day, bucket, ended, breached, longest from counted
                on conflict (process, version, element, day, bucket) do update set
                  ended = kept.ended + excluded.ended, breached = kept.breached + excluded.breached,
                  longest = greatest(kept.longest, excluded.longest)
                """)
        .param("from", stretch.from())
        .param("to", stretch.to())
        .update();
  }

  @Override
  public void forgetBefore(LocalDate day) {
    jdbc.sql("delete from step_day where day < ?").param(day).update();
  }
}
