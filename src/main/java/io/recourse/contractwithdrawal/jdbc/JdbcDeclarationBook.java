package io.recourse.contractwithdrawal.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.contractwithdrawal.Declaration;
import io.recourse.contractwithdrawal.DeclarationBook;
import io.recourse.contractwithdrawal.Declared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations in {@code withdrawal_declaration}. */
@Repository
class JdbcDeclarationBook implements DeclarationBook {

  private final JdbcClient jdbc;

  JdbcDeclarationBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(Declared received) {
    Declaration said = received.said();
    jdbc.sql(
            """
            insert into withdrawal_declaration
              (submission, name, order_number, email, part, language, declared_at, case_number)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            said.submission(),
            said.name(),
            said.orderNumber(),
            said.email(),
            said.part(),
            said.language(),
            Timestamp.from(received.at()),
            received.caseNumber().value())
        .update();
  }

  @Override
  public void askPerson(UUID submission, CaseNumber number) {
    jdbc.sql("update withdrawal_declaration set person_case = ? where submission = ?")
        .params(number.value(), submission)
        .update();
  }

  @Override
  public Optional<Declared> find(UUID submission) {
    return jdbc.sql("select * from withdrawal_declaration where submission = ?")
        .param(submission)
        .query((row, index) -> declared(row))
        .optional();
  }

  @Override
  public Optional<Declared> of(CaseNumber number) {
    return jdbc.sql(
            "select * from withdrawal_declaration where case_number = ? or person_case = ? limit 1")
        .params(number.value(), number.value())
        .query((row, index) -> declared(row))
        .optional();
  }

  @Override
  public Optional<Declared> latest(Declaration said) {
    return jdbc.sql(
            """
            select * from withdrawal_declaration
            where lower(email) = lower(?) and lower(order_number) = lower(?)
              and part is not distinct from ?
            order by declared_at desc limit 1
            """)
        .params(said.email(), said.orderNumber(), said.part())
        .query((row, index) -> declared(row))
        .optional();
  }

  @Override
  public int named(String email, Instant since) {
    return jdbc.sql(
            "select count(*) from withdrawal_declaration where lower(email) = lower(?) and"
                + " declared_at > ?")
        .params(email, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  private static Declared declared(ResultSet row) throws SQLException {
    String person = row.getString("person_case");
    return new Declared(
        new Declaration(
            row.getObject("submission", UUID.class),
            row.getString("name"),
            row.getString("order_number"),
            row.getString("email"),
            row.getString("part"),
            row.getString("language")),
        row.getTimestamp("declared_at").toInstant(),
        new CaseNumber(row.getString("case_number")),
        person == null ? null : new CaseNumber(person));
  }
}
