package io.recourse.recalls.jdbc;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.recalls.Recall;
import io.recourse.recalls.RecallChild;
import io.recourse.recalls.RecallProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        translations(row),
        row.getTimestamp("raised_at").toInstant(),
        row.getBoolean("running"));
  }

  private static Map<String, String> translations(ResultSet row) throws SQLException {
    String[] texts = (String[]) row.getArray("translations").getArray();
    return IntStream.range(0, texts.length / 2)
        .boxed()
        .collect(Collectors.toMap(at -> texts[2 * at], at -> texts[2 * at + 1]));
  }

  static RecallChild child(ResultSet row, int at) throws SQLException {
    String child = row.getString("child");
    String serial = row.getString("serial");
    return new RecallChild(
        new CaseNumber(row.getString("recall")),
        row.getString("order_number"),
        row.getInt("order_line"),
        serial.isEmpty() ? null : serial,
        row.getInt("pieces"),
        RecallChild.State.valueOf(row.getString("state")),
        child == null ? null : new CaseNumber(child),
        Stream.of((String[]) row.getArray("joined").getArray()).map(CaseNumber::new).toList());
  }

  static RecallProgress progress(ResultSet row, int at) throws SQLException {
    return new RecallProgress(
        row.getInt("found"), row.getInt("opened"), row.getInt("joined"), row.getInt("back"));
  }
}
