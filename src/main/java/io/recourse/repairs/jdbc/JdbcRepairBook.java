package io.recourse.repairs.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.policy.CureBasis;
import io.recourse.repairs.Coverage;
import io.recourse.repairs.Diagnosis;
import io.recourse.repairs.Finding;
import io.recourse.repairs.RepairAttempt;
import io.recourse.repairs.RepairBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was found in {@code repair_diagnosis}, what was done in {@code repair_attempt}. */
@Repository
class JdbcRepairBook implements RepairBook {

  private final JdbcClient jdbc;

  JdbcRepairBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Diagnosis> diagnosis(CaseNumber number) {
    return jdbc.sql(
            """
            select finding, coverage, basis, fault, quote, currency, note, diagnosed_by, at from repair_diagnosis
            where case_number = ? order by seq desc limit 1
            """)
        .param(number.value())
        .query((row, at) -> diagnosis(row))
        .optional();
  }

  @Override
  public void put(CaseNumber number, Diagnosis diagnosis) {
    jdbc.sql(
            """
            insert into repair_diagnosis
              (case_number, seq, finding, coverage, basis, fault, quote, currency, note, diagnosed_by,
               at)
            select :number, count(*) + 1, :finding, :coverage, :basis, :fault, :quote, :currency,
              :note, :by, :at
            from repair_diagnosis where case_number = :number
            """)
        .param("number", number.value())
        .param("finding", diagnosis.finding().name())
        .param("coverage", diagnosis.coverage().name())
        .param("basis", diagnosis.basis().name())
        .param("fault", diagnosis.fault())
        .param("quote", diagnosis.quote() == null ? null : diagnosis.quote().amount())
        .param("currency", diagnosis.quote() == null ? null : diagnosis.quote().currency())
        .param("note", diagnosis.note())
        .param("by", diagnosis.by())
        .param("at", Timestamp.from(diagnosis.at()))
        .update();
  }

  @Override
  public boolean isPreventive(CaseNumber number) {
    return jdbc.sql("select exists (select from published.preventive_case where case_number = ?)")
        .param(number.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<RepairAttempt> attempts(CaseNumber number) {
    return jdbc.sql(
            """
            select attempt, result, new_serial, note, performed_by, passed, test_note, tested_by
            from repair_attempt where case_number = ? order by attempt
            """)
        .param(number.value())
        .query((row, at) -> attempt(row))
        .list();
  }

  @Override
  public void put(CaseNumber number, RepairAttempt attempt) {
    jdbc.sql(
            """
            insert into repair_attempt (case_number, attempt, result, new_serial, note, performed_by,
              passed, test_note, tested_by)
            values (:number, :attempt, :result, :newSerial, :note, :by, :passed, :testNote, :testedBy)
            on conflict (case_number, attempt) do update
              set passed = excluded.passed, test_note = excluded.test_note,
                  tested_by = excluded.tested_by
            """)
        .param("number", number.value())
        .param("attempt", attempt.attempt())
        .param("result", attempt.result().name())
        .param("newSerial", attempt.newSerial())
        .param("note", attempt.note())
        .param("by", attempt.by())
        .param("passed", attempt.passed())
        .param("testNote", attempt.testNote())
        .param("testedBy", attempt.testedBy())
        .update();
  }

  private static Diagnosis diagnosis(ResultSet row) throws SQLException {
    Long quote = row.getObject("quote", Long.class);
    return new Diagnosis(
        Finding.valueOf(row.getString("finding")),
        Coverage.valueOf(row.getString("coverage")),
        CureBasis.valueOf(row.getString("basis")),
        row.getString("fault"),
        quote == null ? null : new Money(quote, row.getString("currency")),
        row.getString("note"),
        row.getString("diagnosed_by"),
        row.getTimestamp("at").toInstant());
  }

  private static RepairAttempt attempt(ResultSet row) throws SQLException {
    return new RepairAttempt(
        row.getInt("attempt"),
        RepairAttempt.Result.valueOf(row.getString("result")),
        row.getString("new_serial"),
        row.getString("note"),
        row.getString("performed_by"),
        row.getObject("passed", Boolean.class),
        row.getString("test_note"),
        row.getString("tested_by"));
  }
}
