package io.recourse.dataleaks.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.AuthorityNotice;
import io.recourse.dataleaks.Extent;
import io.recourse.dataleaks.Leak;
import io.recourse.dataleaks.LeakDuty;
import io.recourse.dataleaks.LeakRisk;
import io.recourse.dataleaks.Leaks;
import io.recourse.dataleaks.PersonsTold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code data_leak}. */
@Repository
class JdbcLeaks implements Leaks {

  private final JdbcClient jdbc;

  JdbcLeaks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Leak> of(CaseNumber number) {
    return jdbc.sql("select * from data_leak where case_number = ?")
        .param(number.value())
        .query(JdbcLeaks::read)
        .optional();
  }

  @Override
  public boolean found(CaseNumber number, Instant at) {
    return jdbc.sql(
                """
                insert into data_leak (case_number, found_at) values (?, ?)
                on conflict (case_number) do nothing
                """)
            .params(number.value(), Timestamp.from(at))
            .update()
        == 1;
  }

  @Override
  public void assessed(CaseNumber number, Extent as) {
    jdbc.sql(
            """
            update data_leak set risk = :risk, kinds = :kinds, persons = :persons,
              owes_notice = :notice, owes_persons = :owed, ground = :ground
            where case_number = :number
            """)
        .param("risk", as.risk().name())
        .param("kinds", as.kinds())
        .param("persons", as.persons())
        .param("notice", as.duty().authority())
        .param("owed", as.duty().persons())
        .param("ground", as.duty().ground())
        .param("number", number.value())
        .update();
  }

  @Override
  public void contained(CaseNumber number, String measures) {
    jdbc.sql("update data_leak set measures = ? where case_number = ?")
        .params(measures, number.value())
        .update();
  }

  @Override
  public void told(CaseNumber number, AuthorityNotice as) {
    jdbc.sql(
            """
            update data_leak set authority = ?, words = ?, told_by = ?, told_at = ?
            where case_number = ? and told_at is null
            """)
        .params(as.authority(), as.words(), as.by(), Timestamp.from(as.at()), number.value())
        .update();
  }

  @Override
  public void noticeOwed(CaseNumber number) {
    jdbc.sql(
            """
            update data_leak set words = null, told_by = null, told_at = null
            where case_number = ? and authority is null
            """)
        .param(number.value())
        .update();
  }

  @Override
  public void told(CaseNumber number, PersonsTold as) {
    jdbc.sql("update data_leak set persons_told = ?, persons_note = ? where case_number = ?")
        .params(as.way().name(), as.note(), number.value())
        .update();
  }

  private static Leak read(ResultSet row, int at) throws SQLException {
    return new Leak(
        new CaseNumber(row.getString("case_number")),
        row.getTimestamp("found_at").toInstant(),
        extent(row),
        row.getString("measures"),
        notice(row),
        personsTold(row));
  }

  private static Extent extent(ResultSet row) throws SQLException {
    String risk = row.getString("risk");
    return risk == null
        ? null
        : new Extent(
            LeakRisk.valueOf(risk),
            row.getString("kinds"),
            row.getInt("persons"),
            new LeakDuty(
                row.getBoolean("owes_notice"),
                row.getBoolean("owes_persons"),
                row.getString("ground")));
  }

  private static AuthorityNotice notice(ResultSet row) throws SQLException {
    Timestamp told = row.getTimestamp("told_at");
    return told == null
        ? null
        : new AuthorityNotice(
            row.getString("authority"),
            row.getString("words"),
            row.getString("told_by"),
            told.toInstant());
  }

  private static PersonsTold personsTold(ResultSet row) throws SQLException {
    String way = row.getString("persons_told");
    return way == null
        ? null
        : new PersonsTold(PersonsTold.Way.valueOf(way), row.getString("persons_note"));
  }
}
