package io.recourse.supplierclaims.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.supplierclaims.FaultyGoods;
import io.recourse.supplierclaims.SupplierClaim;
import io.recourse.supplierclaims.SupplierClaimState;
import io.recourse.supplierclaims.SupplierTerms;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of {@code supplier_claim}. */
final class SupplierClaimRows {

  private SupplierClaimRows() {}

  static SupplierClaim read(ResultSet row, int index) throws SQLException {
    return new SupplierClaim(
        new CaseNumber(row.getString("case_number")),
        goods(row),
        row.getString("supplier"),
        new Money(row.getLong("worth"), row.getString("currency")),
        terms(row),
        SupplierClaimState.valueOf(row.getString("state")),
        row.getObject("claimed", Long.class),
        row.getString("reference"),
        row.getInt("reminders"),
        row.getLong("acknowledged"),
        row.getLong("booked"),
        row.getTimestamp("raised_at").toInstant());
  }

  private static FaultyGoods goods(ResultSet row) throws SQLException {
    return new FaultyGoods(
        new CaseNumber(row.getString("parent")), row.getInt("item"), row.getString("goods"));
  }

  private static SupplierTerms terms(ResultSet row) throws SQLException {
    return new SupplierTerms(
        row.getBoolean("due"),
        row.getInt("notice_days"),
        row.getInt("answer_days"),
        row.getInt("reminders_meant"),
        row.getString("ground"));
  }
}
