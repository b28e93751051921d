package io.recourse.loandevices.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanCharge;
import io.recourse.loandevices.Stay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One loan as columns and back. */
final class LoanRow {

  private LoanRow() {}

  static Map<String, Object> values(Loan loan) {
    Map<String, Object> row = new HashMap<>();
    row.put("number", loan.number().value());
    row.put("state", loan.state().name());
    row.put("depositPaid", loan.depositPaid());
    row.put("sentAt", stamp(loan.stay().sentAt()));
    row.put("homeAt", stamp(loan.stay().homeAt()));
    row.put("extendedTo", stamp(loan.stay().extendedTo()));
    row.put("toldDue", stamp(loan.stay().toldDue()));
    row.put("remindedOf", stamp(loan.stay().remindedOf()));
    row.put("backAt", stamp(loan.stay().backAt()));
    LoanCharge charge = loan.charge();
    row.put("grade", charge.grade() == null ? null : charge.grade().name());
    row.put("note", charge.note());
    row.put("proposed", charge.proposed());
    row.put("charged", charge.charged());
    row.put("chargePaid", charge.paid());
    row.put("held", charge.held());
    return row;
  }

  static Loan read(ResultSet row) throws SQLException {
    return new Loan(
        new CaseNumber(row.getString("case_number")),
        new CaseNumber(row.getString("repair")),
        row.getString("serial"),
        new Money(row.getLong("deposit"), row.getString("currency")),
        row.getString("ground"),
        Loan.State.valueOf(row.getString("state")),
        row.getBoolean("deposit_paid"),
        stay(row),
        charge(row));
  }

  private static Stay stay(ResultSet row) throws SQLException {
    return new Stay(
        at(row, "sent_at"),
        at(row, "home_at"),
        at(row, "extended_to"),
        at(row, "told_due"),
        at(row, "reminded_of"),
        at(row, "back_at"));
  }

  private static LoanCharge charge(ResultSet row) throws SQLException {
    String grade = row.getString("grade");
    return new LoanCharge(
        grade == null ? null : LoanCharge.Grade.valueOf(grade),
        row.getString("note"),
        row.getLong("proposed"),
        row.getLong("charged"),
        row.getBoolean("charge_paid"),
        row.getLong("held"));
  }

  private static Timestamp stamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
