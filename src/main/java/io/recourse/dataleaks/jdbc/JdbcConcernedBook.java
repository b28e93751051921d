package io.recourse.dataleaks.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.Concerned;
import io.recourse.dataleaks.ConcernedBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code leak_person}. */
@Repository
class JdbcConcernedBook implements ConcernedBook {

  private final JdbcClient jdbc;

  JdbcConcernedBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int add(CaseNumber leak, Collection<String> persons, String words, Instant at) {
    return jdbc.sql(
            """
            insert into leak_person (case_number, person, words, named_at)
            select :leak, person, :words, :at from unnest(:persons) as person
            on conflict do nothing
            """)
        .param("leak", leak.value())
        .param("words", words)
        .param("at", Timestamp.from(at))
        .param("persons", persons.toArray(String[]::new))
        .update();
  }

  @Override
  public List<Concerned> of(CaseNumber leak) {
    return jdbc.sql(
            """
            select * from leak_person where case_number = ?
            order by told_at nulls last, named_at, person
            """)
        .param(leak.value())
        .query(JdbcConcernedBook::read)
        .list();
  }

  @Override
  public List<Concerned> waiting(CaseNumber leak) {
    return jdbc.sql(
            "select * from leak_person where case_number = ? and way is null order by person")
        .param(leak.value())
        .query(JdbcConcernedBook::read)
        .list();
  }

  @Override
  public void settled(CaseNumber leak, String person, Concerned.Way way, Instant at) {
    jdbc.sql("update leak_person set way = ?, told_at = ? where case_number = ? and person = ?")
        .params(
            way.name(),
            way == Concerned.Way.NOT_REACHED ? null : Timestamp.from(at),
            leak.value(),
            person)
        .update();
  }

  private static Concerned read(ResultSet row, int at) throws SQLException {
    String way = row.getString("way");
    Timestamp told = row.getTimestamp("told_at");
    return new Concerned(
        row.getString("person"),
        row.getString("words"),
        way == null ? null : Concerned.Way.valueOf(way),
        told == null ? null : told.toInstant());
  }
}
