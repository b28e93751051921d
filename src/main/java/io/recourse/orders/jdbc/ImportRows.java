package io.recourse.orders.jdbc;

import io.recourse.common.Phrase;
import io.recourse.common.TimeColumn;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.ImportedReturnVerdict;
import io.recourse.orders.RowError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Rows of the import tables as records. */
final class ImportRows {

  private ImportRows() {}

  static ImportJob job(ResultSet row, Map<ImportedReturnVerdict, Long> verdicts)
      throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        ImportFormat.valueOf(row.getString("format")),
        row.getString("file_name"),
        ImportJob.State.valueOf(row.getString("state")),
        row.getLong("rows_read"),
        row.getLong("rows_kept"),
        row.getLong("rows_refused"),
        verdicts,
        row.getString("started_by"),
        TimeColumn.instant(row, "started_at"),
        TimeColumn.instant(row, "finished_at"),
        phrase(row, "failure", "failure_facts"));
  }

  /** The facts of a sentence as they are stored beside its key. */
  static String[] facts(Phrase phrase) {
    return phrase == null
        ? new String[0]
        : phrase.arguments().stream().map(String::valueOf).toArray(String[]::new);
  }

  private static Phrase phrase(ResultSet row, String key, String facts) throws SQLException {
    String stored = row.getString(key);
    return stored == null ? null : Phrase.of(stored, (Object[]) row.getArray(facts).getArray());
  }

  static Map<ImportedReturnVerdict, Long> verdicts(ResultSet rows) throws SQLException {
    Map<ImportedReturnVerdict, Long> counts = new EnumMap<>(ImportedReturnVerdict.class);
    while (rows.next()) {
      counts.put(ImportedReturnVerdict.valueOf(rows.getString("verdict")), rows.getLong("returns"));
    }
    return counts;
  }

  static RowError error(ResultSet row, int number) throws SQLException {
    return new RowError(
        row.getLong("row_no"), row.getString("field"), phrase(row, "reason", "facts"));
  }

  static ImportedReturn told(ResultSet row, int number) throws SQLException {
    return new ImportedReturn(
        row.getLong("row_here"),
        row.getString("document"),
        row.getInt("position"),
        row.getString("sku"),
        row.getString("description"),
        row.getInt("quantity"),
        row.getLong("unit_price"),
        row.getString("currency"),
        row.getString("customer_id"),
        TimeColumn.instant(row, "returned_at"),
        ImportedReturnVerdict.valueOf(row.getString("verdict")),
        row.getString("order_number"),
        row.getObject("order_line", Integer.class),
        row.getString("reason"));
  }
}
