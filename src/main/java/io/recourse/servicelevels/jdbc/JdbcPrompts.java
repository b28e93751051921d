package io.recourse.servicelevels.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.servicelevels.Prompts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Prompts in {@code case_prompt}; whose they are is who looks after the case now. */
@Repository
class JdbcPrompts implements Prompts {

  private final JdbcClient jdbc;

  JdbcPrompts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(CaseNumber number, String reason, String clock, Integer percent, Instant at) {
    jdbc.sql(
            "insert into case_prompt (case_number, reason, clock, percent, at) values (?, ?, ?, ?,"
                + " ?)")
        .params(number.value(), reason, clock, percent, Timestamp.from(at))
        .update();
  }

  @Override
  public boolean isKnown(CaseNumber number, String reason) {
    return jdbc.sql("select count(*) from case_prompt where case_number = ? and reason = ?")
            .params(number.value(), reason)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public List<Prompt> ofCases(int limit) {
    return jdbc.sql(
            """
            select p.id, p.case_number, p.reason, p.clock, p.percent, p.at from case_prompt p
            join published.case_course c on c.number = p.case_number
            where p.seen_at is null and p.clock is null and c.closed_at is null
            order by p.at, p.id limit ?
            """)
        .param(limit)
        .query(JdbcPrompts::prompt)
        .list();
  }

  @Override
  public List<Prompt> openOf(String person) {
    return jdbc.sql(
            """
            select p.id, p.case_number, p.reason, p.clock, p.percent, p.at from case_prompt p
            join published.case_course c on c.number = p.case_number
            where p.seen_at is null and c.owner = ? and c.closed_at is null order by p.at desc, p.id desc limit 100
            """)
        .param(person)
        .query(JdbcPrompts::prompt)
        .list();
  }

  @Override
  public boolean seen(long id, String person, Instant at) {
    return jdbc.sql(
                """
                update case_prompt p set seen_at = ? from published.case_course c
                where p.id = ? and c.number = p.case_number and c.owner = ? and p.seen_at is null
                """)
            .params(Timestamp.from(at), id, person)
            .update()
        > 0;
  }

  private static Prompt prompt(ResultSet row, int index) throws SQLException {
    return new Prompt(
        row.getLong("id"),
        new CaseNumber(row.getString("case_number")),
        row.getString("reason"),
        row.getString("clock"),
        row.getObject("percent", Integer.class),
        TimeColumn.instant(row, "at"));
  }
}
