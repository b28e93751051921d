package io.recourse.operate.jdbc;

import io.recourse.common.Stretch;
import io.recourse.common.TrailStretches;
import io.recourse.operate.StepDays;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days of ended waits, read off the trail in the order of its turns (record 0025). */
@Repository
class JdbcStepDays implements StepDays {

  private final JdbcClient jdbc;
  private final TrailStretches trail;

  JdbcStepDays(JdbcClient jdbc, TrailStretches trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  @Override
  public Optional<Stretch> next(int events) {
    long from = jdbc.sql("select turn from step_day_mark").query(Long.class).single();
    return trail.next(from, events);
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
