package io.recourse.leadtimes.jdbc;

import io.recourse.common.Stretch;
import io.recourse.common.TrailStretches;
import io.recourse.leadtimes.StageDays;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days of ended stages, read off the trail in the order of its turns (record 0025). */
@Repository
class JdbcStageDays implements StageDays {

  private final JdbcClient jdbc;
  private final TrailStretches trail;

  JdbcStageDays(JdbcClient jdbc, TrailStretches trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  @Override
  public Optional<Stretch> next(int events) {
    long from = jdbc.sql("select turn from stage_day_mark").query(Long.class).single();
    return trail.next(from, events);
  }

  @Override
  public boolean count(Stretch stretch) {
    boolean first =
        jdbc.sql("update stage_day_mark set turn = :to where turn = :from")
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
                + EndedStages.counted("e.turn >= :from and e.turn < :to")
                + """
                insert into stage_day as kept (stage, day, bucket, ended)
                select stage, day, bucket, ended from counted
                on conflict (stage, day, bucket) do update set ended = kept.ended + excluded.ended
                """)
        .param("from", stretch.from())
        .param("to", stretch.to())
        .update();
  }

  @Override
  public void forgetBefore(LocalDate day) {
    jdbc.sql("delete from stage_day where day < ?").param(day).update();
  }
}
