package io.recourse.complaints.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.Assessment;
import io.recourse.complaints.Complaint;
import io.recourse.complaints.Findings;
import io.recourse.complaints.Promised;
import io.recourse.complaints.Redress;
import io.recourse.complaints.Standing;
import io.recourse.complaints.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A complaint as a row: groups of columns that are null together. */
final class ComplaintRow {

  private ComplaintRow() {}

  static Complaint read(ResultSet row) throws SQLException {
    return new Complaint(
        new CaseNumber(row.getString("case_number")),
        Standing.valueOf(row.getString("standing")),
        assessment(row),
        findings(row),
        verdict(row),
        row.getString("review_note"),
        row.getString("reply"));
  }

  static Map<String, Object> write(Complaint complaint) {
    Map<String, Object> row = new HashMap<>();
    row.put("number", complaint.number().value());
    row.put("standing", complaint.standing().name());
    writeAssessment(Optional.ofNullable(complaint.assessment()), row);
    Optional<Findings> findings = Optional.ofNullable(complaint.findings());
    row.put("findings", findings.map(Findings::found).orElse(null));
    row.put("rootCause", findings.map(Findings::rootCause).orElse(null));
    writeVerdict(Optional.ofNullable(complaint.verdict()), row);
    row.put("reviewNote", complaint.reviewNote());
    row.put("reply", complaint.reply());
    return row;
  }

  private static void writeAssessment(Optional<Assessment> assessment, Map<String, Object> row) {
    row.put("severity", assessment.map(Assessment::severity).orElse(null));
    row.put("scope", assessment.map(Assessment::scope).map(Enum::name).orElse(null));
    row.put("safety", assessment.map(Assessment::safety).orElse(null));
    row.put("maySpread", assessment.map(Assessment::maySpread).orElse(false));
    row.put("dataLeak", assessment.map(Assessment::dataLeak).orElse(false));
    row.put("note", assessment.map(Assessment::note).orElse(null));
  }

  private static void writeVerdict(Optional<Verdict> verdict, Map<String, Object> row) {
    row.put("outcome", verdict.map(Verdict::outcome).map(Enum::name).orElse(null));
    Optional<Promised> promised = verdict.map(Verdict::remedy);
    row.put("remedy", promised.map(Promised::kind).map(Enum::name).orElse(null));
    row.put("amount", promised.map(Promised::amount).orElse(null));
    row.put("currency", promised.map(Promised::currency).orElse(null));
    row.put("decidedAs", promised.map(Promised::role).orElse(null));
    row.put("letter", verdict.map(Verdict::letter).orElse(null));
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    int severity = row.getInt("severity");
    return row.wasNull()
        ? null
        : new Assessment(
            severity,
            Assessment.Scope.valueOf(row.getString("scope")),
            row.getBoolean("safety"),
            row.getBoolean("may_spread"),
            row.getBoolean("data_leak"),
            row.getString("assessment_note"));
  }

  private static Findings findings(ResultSet row) throws SQLException {
    String found = row.getString("findings");
    return found == null ? null : new Findings(found, row.getString("root_cause"));
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Verdict(
            Verdict.Outcome.valueOf(outcome),
            new Promised(
                Redress.valueOf(row.getString("remedy")),
                row.getLong("amount"),
                row.getString("currency"),
                row.getString("decided_as")),
            row.getString("letter"));
  }
}
