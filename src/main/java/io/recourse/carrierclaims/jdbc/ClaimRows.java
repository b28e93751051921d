package io.recourse.carrierclaims.jdbc;

import io.recourse.carrierclaims.CarrierClaim;
import io.recourse.carrierclaims.CarrierTerms;
import io.recourse.carrierclaims.ClaimState;
import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.Loss;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of {@code carrier_claim}. */
final class ClaimRows {

  private ClaimRows() {}

  static CarrierClaim read(ResultSet row, int index) throws SQLException {
    return new CarrierClaim(
        new CaseNumber(row.getString("case_number")),
        loss(row),
        new Money(row.getLong("worth"), row.getString("currency")),
        terms(row),
        ClaimState.valueOf(row.getString("state")),
        row.getObject("claimed", Long.class),
        row.getString("reference"),
        row.getInt("reminders"),
        row.getLong("granted"),
        row.getLong("paid"),
        row.getTimestamp("raised_at").toInstant());
  }

  private static Loss loss(ResultSet row) throws SQLException {
    return new Loss(
        new CaseNumber(row.getString("parent")),
        row.getString("tracking_number"),
        row.getString("carrier"),
        Damage.valueOf(row.getString("damage")),
        row.getTimestamp("known_at").toInstant());
  }

  private static CarrierTerms terms(ResultSet row) throws SQLException {
    return new CarrierTerms(
        row.getInt("notice_days"),
        row.getInt("answer_days"),
        row.getLong("owed_at_most"),
        row.getString("limit_currency"),
        row.getInt("reminders_meant"),
        row.getString("documents"),
        row.getString("ground"));
  }
}
