package io.recourse.warranty.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import io.recourse.orders.WarrantyTerms;
import io.recourse.warranty.UnitWarranty;
import io.recourse.warranty.WarrantyPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;

/** Rows about warranties as records. */
final class WarrantyRows {

  private WarrantyRows() {}

  static WarrantyPlan plan(ResultSet row, int at) throws SQLException {
    return new WarrantyPlan(
        row.getString("code"),
        row.getString("name"),
        row.getInt("months"),
        terms(row),
        price(row),
        row.getBoolean("offered"));
  }

  static UnitWarranty granted(ResultSet row, int at) throws SQLException {
    return new UnitWarranty(
        row.getString("plan"),
        row.getString("name"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        terms(row),
        row.getString("holder"),
        price(row),
        row.getString("reason"),
        row.getString("granted_by"),
        TimeColumn.instant(row, "granted_at"),
        UnitWarranty.State.valueOf(row.getString("state")),
        sale(row));
  }

  private static CaseNumber sale(ResultSet row) throws SQLException {
    String number = row.getString("sale");
    return number == null ? null : new CaseNumber(number);
  }

  private static WarrantyTerms terms(ResultSet row) throws SQLException {
    return new WarrantyTerms(
        row.getInt("parts_share"),
        row.getInt("labour_share"),
        Set.of((String[]) row.getArray("exclusions").getArray()),
        row.getBoolean("transferable"),
        row.getInt("months_after_repair"));
  }

  private static Money price(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return currency == null ? null : new Money(row.getLong("price"), currency);
  }
}
