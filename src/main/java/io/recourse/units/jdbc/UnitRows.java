package io.recourse.units.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.policy.CureBasis;
import io.recourse.units.Attempt;
import io.recourse.units.UnitBook.Known;
import io.recourse.units.UnitBook.UnitCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Rows about units as records. */
final class UnitRows {

  private UnitRows() {}

  static Known known(ResultSet row, int at) throws SQLException {
    return new Known(
        row.getString("key"),
        row.getString("serial"),
        row.getString("sku"),
        row.getString("name"),
        row.getString("registered_by"),
        row.getString("first_owner"),
        row.getObject("bought_on", LocalDate.class),
        row.getString("country"),
        row.getString("replaces"));
  }

  static Attempt attempt(ResultSet row, int at) throws SQLException {
    return new Attempt(
        new CaseNumber(row.getString("case_number")),
        row.getString("key"),
        Attempt.Kind.valueOf(row.getString("kind")),
        row.getString("fault"),
        TimeColumn.instant(row, "taken_at"),
        TimeColumn.instant(row, "returned_at"),
        CureBasis.valueOf(row.getString("basis")),
        row.getBoolean("done"));
  }

  static UnitCase unitCase(ResultSet row, int at) throws SQLException {
    return new UnitCase(
        new CaseNumber(row.getString("number")),
        row.getString("type"),
        row.getString("status"),
        TimeColumn.instant(row, "opened_at"),
        row.getString("customer_id"),
        row.getBoolean("named"));
  }
}
