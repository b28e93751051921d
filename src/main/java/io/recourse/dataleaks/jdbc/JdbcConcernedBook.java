package io.recourse.dataleaks.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
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

/**
 * Keeps them in {@code leak_person}; what became of each mail is read off the mail itself, so that
 * a mail that was only queued has told nobody.
 */
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
            select p.person, p.words, p.handed_at, m.delivery_state,
              coalesce(p.way, case m.delivery_state
                when 'SENT' then 'MAIL' when 'STORED' then 'BY_HAND' end) as way,
              coalesce(p.told_at, m.sent_at) as told_at
            from leak_person p left join published.case_message m
              on m.send_key = p.case_number || '/leak/' || p.person
            where p.case_number = ?
            order by told_at nulls last, p.named_at, p.person
            """)
        .param(leak.value())
        .query(JdbcConcernedBook::read)
        .list();
  }

  @Override
  public void hand(CaseNumber leak, Collection<String> persons, Instant at) {
    jdbc.sql(
            """
            update leak_person set handed_at = :at
            where case_number = :leak and person = any(:persons)
            """)
        .param("at", Timestamp.from(at))
        .param("leak", leak.value())
        .param("persons", persons.toArray(String[]::new))
        .update();
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
    return new Concerned(
        row.getString("person"),
        row.getString("words"),
        way == null ? null : Concerned.Way.valueOf(way),
        TimeColumn.instant(row, "told_at"),
        TimeColumn.instant(row, "handed_at"),
        mail(row.getString("delivery_state")));
  }

  private static Concerned.Mail mail(String state) {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "QUEUED" -> Concerned.Mail.UNDER_WAY;
      case "FAILED" -> Concerned.Mail.REFUSED;
      default -> Concerned.Mail.OVER;
    };
  }
}
