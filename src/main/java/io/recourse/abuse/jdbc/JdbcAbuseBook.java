package io.recourse.abuse.jdbc;

import io.recourse.abuse.AbuseBook;
import io.recourse.abuse.AbusiveContact;
import io.recourse.abuse.Course;
import io.recourse.abuse.FirmAnswer;
import io.recourse.abuse.Support;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code abusive_contact}. */
@Repository
class JdbcAbuseBook implements AbuseBook {

  private final JdbcClient jdbc;

  JdbcAbuseBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(AbusiveContact contact) {
    jdbc.sql(
            """
            insert into abusive_contact (id, case_number, words, reported_by, reported_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            contact.id(),
            contact.number().value(),
            contact.words(),
            contact.reportedBy(),
            Timestamp.from(contact.reportedAt()))
        .update();
  }

  @Override
  public AbusiveContact get(UUID id) {
    return jdbc.sql("select * from abusive_contact where id = ?")
        .param(id)
        .query(JdbcAbuseBook::read)
        .optional()
        .orElseThrow(() -> Problem.notFound("abuse.unknown"));
  }

  @Override
  public List<AbusiveContact> ofCase(CaseNumber number) {
    return jdbc.sql("select * from abusive_contact where case_number = ? order by reported_at, id")
        .param(number.value())
        .query(JdbcAbuseBook::read)
        .list();
  }

  @Override
  public void support(UUID id, Support as) {
    jdbc.sql(
            """
            update abusive_contact
            set note = ?, course = ?, answer = ?, supported_by = ?, supported_at = ?
            where id = ? and supported_at is null
            """)
        .params(
            as.note(),
            as.course().name(),
            as.answer() == null ? null : as.answer().name(),
            as.by(),
            Timestamp.from(as.at()),
            id)
        .update();
  }

  private static AbusiveContact read(ResultSet row, int at) throws SQLException {
    return new AbusiveContact(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("words"),
        row.getString("reported_by"),
        row.getTimestamp("reported_at").toInstant(),
        row.getTimestamp("supported_at") == null ? null : support(row));
  }

  private static Support support(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Support(
        row.getString("note"),
        Course.valueOf(row.getString("course")),
        answer == null ? null : FirmAnswer.valueOf(answer),
        row.getString("supported_by"),
        row.getTimestamp("supported_at").toInstant());
  }
}
