package io.recourse.complaints.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.Improvement;
import io.recourse.complaints.Improvement.Closed;
import io.recourse.complaints.Improvement.Outcome;
import io.recourse.complaints.Improvements;
import io.recourse.complaints.Lesson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code improvement}. */
@Repository
class JdbcImprovements implements Improvements {

  private final JdbcClient jdbc;

  JdbcImprovements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void raise(CaseNumber number, String title, String team, Instant now, Instant dueAt) {
    jdbc.sql(
            """
            insert into improvement (case_number, title, team, raised_at, due_at)
            values (?, ?, ?, ?, ?)
            on conflict (case_number) where state = 'OPEN'
            do update set title = excluded.title, team = excluded.team
            """)
        .params(number.value(), title, team, Timestamp.from(now), Timestamp.from(dueAt))
        .update();
  }

  @Override
  public Optional<Improvement> find(long id) {
    return jdbc.sql("select * from improvement where id = ?")
        .param(id)
        .query((row, at) -> read(row))
        .optional();
  }

  @Override
  public List<Improvement> openAndLatest(int closed) {
    return jdbc.sql(
            """
            (select * from improvement where state = 'OPEN' order by due_at, id)
            union all
            (select * from improvement where state <> 'OPEN' order by closed_at desc, id limit ?)
            """)
        .param(closed)
        .query((row, at) -> read(row))
        .list();
  }

  @Override
  public List<Lesson> lessons(int most) {
    return jdbc.sql(
            """
            select c.case_number, c.root_cause, c.remedy from complaint c
            join published.service_case s on s.number = c.case_number
            where s.type = 'COMPLAINT' and c.scope = 'INDIVIDUAL' and c.root_cause is not null
            order by s.opened_at desc, c.case_number desc limit ?
            """)
        .param(most)
        .query(
            (row, at) ->
                new Lesson(
                    row.getString("case_number"),
                    row.getString("root_cause"),
                    row.getString("remedy")))
        .list();
  }

  @Override
  public void close(long id, Closed as) {
    jdbc.sql(
            "update improvement set state = ?, words = ?, closed_by = ?, closed_at = ? where id ="
                + " ?")
        .params(as.as().name(), as.words(), as.by(), Timestamp.from(as.at()), id)
        .update();
  }

  @Override
  public boolean reopen(long id, Instant dueAt) {
    return jdbc.sql(
                """
                update improvement i
                set state = 'OPEN', due_at = ?, words = null, closed_by = null, closed_at = null
                where id = ? and not exists (select from improvement o
                  where o.case_number = i.case_number and o.state = 'OPEN')
                """)
            .params(Timestamp.from(dueAt), id)
            .update()
        == 1;
  }

  static Improvement read(ResultSet row) throws SQLException {
    return new Improvement(
        row.getLong("id"),
        new CaseNumber(row.getString("case_number")),
        row.getString("title"),
        row.getString("team"),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        closed(row));
  }

  private static Closed closed(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("closed_at");
    return at == null
        ? null
        : new Closed(
            Outcome.valueOf(row.getString("state")),
            row.getString("words"),
            row.getString("closed_by"),
            at.toInstant());
  }
}
