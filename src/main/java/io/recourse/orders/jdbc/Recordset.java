package io.recourse.orders.jdbc;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of one table written by one statement: they travel as JSON and are read by the server as
 * rows of that table, in their order. A thousand rows cost one execution instead of a thousand. No
 * row may stand twice in them.
 */
final class Recordset {

  private final List<String> columns;
  private final String statement;

  private Recordset(List<String> columns, String statement) {
    this.columns = columns;
    this.statement = statement;
  }

  /**
   * @param columns of each row, in the order of its values; others get their defaults
   */
  static Recordset into(String table, List<String> columns, String onConflict) {
    String names = String.join(", ", columns);
    return new Recordset(
        columns,
        "insert into %1$s (%2$s) select %2$s from json_populate_recordset(null::%1$s, ?::json) %3$s"
            .formatted(table, names, onConflict));
  }

  /** Values are what their columns take in JSON: texts, numbers, moments, lists, or trees. */
  void write(JdbcTemplate jdbc, Collection<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.update(statement, json(rows));
    }
  }

  /**
   * The same where the statement returns the key of each row that was not there, and nothing of the
   * others.
   */
  Set<String> keysOfNew(JdbcTemplate jdbc, Collection<Object[]> rows) {
    return rows.isEmpty()
        ? Set.of()
        : jdbc.queryForList(statement, String.class, json(rows)).stream()
            .filter(Objects::nonNull)
            .collect(toSet());
  }

  private String json(Collection<Object[]> rows) {
    ArrayNode list = FulfilmentRows.JSON.createArrayNode();
    for (Object[] row : rows) {
      ObjectNode one = list.addObject();
      for (int i = 0; i < row.length; i++) {
        one.putPOJO(columns.get(i), row[i]);
      }
    }
    try {
      return FulfilmentRows.JSON.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
