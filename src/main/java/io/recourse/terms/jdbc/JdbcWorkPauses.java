package io.recourse.terms.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkPauses;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pauses in {@code work_pause}. */
@Repository
class JdbcWorkPauses implements WorkPauses {

  private final JdbcClient jdbc;

  JdbcWorkPauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Pause> of(CaseNumber number, Instant now) {
    return jdbc.sql(
            """
            select from_at, until, reason, owner,
              coalesce(ended_at, case when until <= :now then until end) as to_at
            from work_pause where case_number = :number order by from_at, id
            """)
        .param("number", number.value())
        .param("now", Timestamp.from(now))
        .query(
            (row, index) ->
                new Pause(
                    TimeColumn.instant(row, "from_at"),
                    TimeColumn.instant(row, "to_at"),
                    row.getString("reason"),
                    row.getString("owner"),
                    TimeColumn.instant(row, "until")))
        .list();
  }

  @Override
  public void begin(CaseNumber number, Pause pause) {
    jdbc.sql(
            """
            insert into work_pause (case_number, from_at, until, reason, owner)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            number.value(),
            Timestamp.from(pause.from()),
            Timestamp.from(pause.until()),
            pause.reason(),
            pause.owner())
        .update();
  }

  @Override
  public void end(CaseNumber number, Instant at) {
    jdbc.sql(
            """
            update work_pause set ended_at = least(until, ?::timestamptz)
            where case_number = ? and ended_at is null
            """)
        .params(Timestamp.from(at), number.value())
        .update();
  }
}
