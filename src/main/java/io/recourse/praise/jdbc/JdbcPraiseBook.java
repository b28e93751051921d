package io.recourse.praise.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.praise.Praise;
import io.recourse.praise.PraiseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps it in {@code praise}. */
@Repository
class JdbcPraiseBook implements PraiseBook {

  private final JdbcClient jdbc;

  JdbcPraiseBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(Praise praise) {
    return jdbc.sql(
                """
                insert into praise (id, case_number, source, words, team, person, marked_by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                praise.id(),
                praise.number().value(),
                praise.source().name(),
                praise.words(),
                praise.team(),
                praise.person(),
                praise.markedBy(),
                Timestamp.from(praise.at()))
            .update()
        == 1;
  }

  @Override
  public List<Praise> of(String person, Set<String> teams, int most) {
    return jdbc.sql(
            """
            select distinct p.* from (
              select t.* from unnest(:teams::text[]) as asked (team) cross join lateral (
                select * from praise where team = asked.team order by at desc, id limit :most) t
              union all
              (select * from praise where person = :person order by at desc, id limit :most)) p
            order by p.at desc, p.id limit :most
            """)
        .param("person", person)
        .param("teams", teams.toArray(String[]::new))
        .param("most", most)
        .query(JdbcPraiseBook::read)
        .list();
  }

  @Override
  public List<PraiseOfTeam> since(Instant from) {
    return jdbc.sql(
            """
            select team, count(*) as praises, count(person) as named from praise where at >= ?
            group by team order by praises desc, team
            """)
        .param(Timestamp.from(from))
        .query(
            (row, at) ->
                new PraiseOfTeam(
                    row.getString("team"), row.getLong("praises"), row.getLong("named")))
        .list();
  }

  private static Praise read(ResultSet row, int at) throws SQLException {
    return new Praise(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        Praise.Source.valueOf(row.getString("source")),
        row.getString("words"),
        row.getString("team"),
        row.getString("person"),
        row.getString("marked_by"),
        row.getTimestamp("at").toInstant());
  }
}
