package io.recourse.operate.jdbc;

import io.recourse.common.Stretch;
import io.recourse.leadtimes.TeamTime;
import io.recourse.leadtimes.TeamTime.Part;
import io.recourse.leadtimes.TeamTimes;
import io.recourse.operate.TeamDays;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Times of teams by the days that were counted and the turns of the trail since, as {@link
 * JdbcStepTimes} tells steps.
 */
@Repository
class JdbcTeamDays implements TeamDays, TeamTimes {

  private static final String BEHIND_THE_DAYS =
      "e.turn >= :from and e.turn >= (select turn from step_day_mark)"
          + " and e.at >= :since::timestamptz";

  private static final String SUMMED =
      "with "
          + EndedTasks.counted(BEHIND_THE_DAYS)
          + """
          , summed as (
            select team, part, bucket, sum(ended) as ended
            from (
              select team, part, bucket, ended from team_day
              where day >= (:since::timestamptz at time zone 'UTC')::date
              union all
              select team, part, bucket, ended from counted) every
            group by 1, 2, 3
          ), ranked as (
            select *, sum(ended) over (partition by team, part order by bucket) as upto,
              sum(ended) over (partition by team, part) as total
            from summed
          )
          select team, part, max(total) as number,
            min(bucket) filter (where upto >= total * 0.5) as median,
            min(bucket) filter (where upto >= total * 0.9) as slow
          from ranked group by 1, 2 order by 1, 2
          """;

  private final JdbcClient jdbc;

  JdbcTeamDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Stretch stretch) {
    jdbc.sql(
            "with "
                + EndedTasks.counted("e.turn >= :from and e.turn < :to")
                + """
                insert into team_day as kept (team, part, day, bucket, ended)
                select team, part, day, bucket, ended from counted
                on conflict (team, part, day, bucket)
                do update set ended = kept.ended + excluded.ended
                """)
        .param("from", stretch.from())
        .param("to", stretch.to())
        .update();
  }

  @Override
  public List<TeamTime> since(Instant from) {
    long atLeast = jdbc.sql("select turn from step_day_mark").query(Long.class).single();
    return jdbc.sql(SUMMED)
        .param("from", atLeast)
        .param("since", Timestamp.from(from))
        .query(
            (row, i) ->
                new TeamTime(
                    row.getString("team"),
                    Part.valueOf(row.getString("part")),
                    row.getLong("number"),
                    EndedWaits.seconds(row.getInt("median")),
                    EndedWaits.seconds(row.getInt("slow"))))
        .list();
  }

  @Override
  public void forgetBefore(LocalDate day) {
    jdbc.sql("delete from team_day where day < ?").param(day).update();
  }
}
