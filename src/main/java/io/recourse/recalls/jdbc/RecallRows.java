package io.recourse.recalls.jdbc;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.recalls.Recall;
import io.recourse.recalls.RecallChild;
import io.recourse.recalls.RecallProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Rows of the recall tables as records. */
final class RecallRows {

  private RecallRows() {}

  static Recall recall(ResultSet row, int at) throws SQLException {
    return new Recall(
        new CaseNumber(row.getString("number")),
        row.getString("reference"),
        row.getString("sku"),
        row.getString("article"),
        Set.of((String[]) row.getArray("serials").getArray()),
        Remedy.valueOf(row.getString("remedy")),
        row.getString("words"),
        row.getTimestamp("raised_at").toInstant(),
        row.getBoolean("running"));
  }

  static RecallChild child(ResultSet row, int at) throws SQLException {
    String child = row.getString("child");
    return new RecallChild(
        new CaseNumber(row.getString("recall")),
        row.getString("order_number"),
        row.getInt("order_line"),
        row.getInt("pieces"),
        RecallChild.State.valueOf(row.getString("state")),
        child == null ? null : new CaseNumber(child));
  }

  static RecallProgress progress(ResultSet row, int at) throws SQLException {
    return new RecallProgress(
        row.getInt("found"), row.getInt("opened"), row.getInt("joined"), row.getInt("back"));
  }
}
