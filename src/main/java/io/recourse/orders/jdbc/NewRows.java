package io.recourse.orders.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that are not in their table yet and that nobody else can put there, by {@code COPY}: the
 * server takes them in while the next ones are still on their way.
 */
final class NewRows {

  private static final int AT_ONCE = 1 << 16;

  private final String statement;

  private NewRows(String statement) {
    this.statement = statement;
  }

  /**
   * @param columns of each row, in the order of its values; others get their defaults
   */
  static NewRows of(String table, List<String> columns) {
    return new NewRows(
        "copy %s (%s) from stdin (format csv)".formatted(table, String.join(", ", columns)));
  }

  /** Values are what their columns read as text; a list is an array of texts. */
  void write(JdbcTemplate jdbc, Collection<Object[]> rows) {
    var done =
        jdbc.execute(
            (ConnectionCallback<Void>)
                connection -> {
                  copy(connection, rows);
                  return null;
                });
  }

  private void copy(Connection connection, Collection<Object[]> rows) throws SQLException {
    PGConnection server = connection.unwrap(PGConnection.class);
    try (PGCopyOutputStream target = new PGCopyOutputStream(server, statement, AT_ONCE);
        CSVPrinter cells =
            CSVFormat.POSTGRESQL_CSV.print(
                new BufferedWriter(new OutputStreamWriter(target, UTF_8), AT_ONCE))) {
      for (Object[] row : rows) {
        for (Object value : row) {
          cells.print(value instanceof List<?> list ? array(connection, list) : value);
        }
        cells.println();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static String array(Connection connection, List<?> list) throws SQLException {
    return list.isEmpty() ? "{}" : connection.createArrayOf("text", list.toArray()).toString();
  }

  private static SQLException failure(IOException e) {
    if (e.getCause() instanceof SQLException refused) {
      return refused;
    }
    throw new UncheckedIOException(e);
  }
}
