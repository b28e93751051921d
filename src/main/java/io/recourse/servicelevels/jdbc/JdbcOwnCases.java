package io.recourse.servicelevels.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.servicelevels.OwnCases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Own cases from what is published of cases and clocks. */
@Repository
class JdbcOwnCases implements OwnCases {

  private final JdbcClient jdbc;

  JdbcOwnCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<OwnCase> of(String person) {
    return jdbc.sql(
            """
            select c.number, c.team, c.priority, s.agreement, w.name as clock, w.due_at
            from published.case_course c
            left join service_level s on s.case_number = c.number
            left join lateral (
              select name, due_at from published.work_clock
              where case_number = c.number and ended_at is null and state <> 'PAUSED'
              order by due_at limit 1) w on true
            where c.owner = ? and c.closed_at is null
            order by w.due_at nulls last, c.number limit 200
            """)
        .param(person)
        .query(
            (row, index) ->
                new OwnCase(
                    new CaseNumber(row.getString("number")),
                    row.getString("team"),
                    row.getInt("priority"),
                    row.getString("agreement"),
                    row.getString("clock"),
                    TimeColumn.instant(row, "due_at")))
        .list();
  }
}
