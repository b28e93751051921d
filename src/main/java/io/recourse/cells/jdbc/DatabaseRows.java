package io.recourse.cells.jdbc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database holds: rows by table, and how far its numbers have come. */
final class DatabaseRows {

  private final JdbcClient jdbc;

  DatabaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The tables with rows. */
  List<String> filled() {
    return counts().entrySet().stream()
        .filter(table -> table.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select oid::regclass::text from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1
            """)
        .query(String.class)
        .list();
  }

  void demandAllOf(DatabaseRows source) {
    Map<String, Long> theirs = source.counts();
    Map<String, Long> ours = counts();
    theirs.entrySet().removeAll(ours.entrySet());
    if (!theirs.isEmpty()) {
      throw new IllegalStateException("Tables that did not come whole: " + theirs.keySet() + ".");
    }
  }

  private Map<String, Long> counts() {
    String all =
        tables().stream()
            .map(table -> "select '%s', (select count(*) from %s)".formatted(table, table))
            .collect(Collectors.joining(" union all "));
    return jdbc.sql(all).query((row, at) -> Map.entry(row.getString(1), row.getLong(2))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  /** Numbers are no rows, so they do not follow by themselves. */
  void numberFrom(DatabaseRows source) {
    source.numbers().forEach(this::number);
  }

  private record Numbers(String sequence, long last, boolean used) {}

  private List<Numbers> numbers() {
    String all =
        jdbc
            .sql(
                """
                select oid::regclass::text from pg_class
                where relkind = 'S' and relnamespace = 'public'::regnamespace
                """)
            .query(String.class)
            .list()
            .stream()
            .map(it -> "select '%s' as name, last_value, is_called from %s".formatted(it, it))
            .collect(Collectors.joining(" union all "));
    return jdbc.sql(all)
        .query((row, at) -> new Numbers(row.getString(1), row.getLong(2), row.getBoolean(3)))
        .list();
  }

  private void number(Numbers numbers) {
    long ignored =
        jdbc.sql("select setval(cast(? as regclass), ?, ?)")
            .params(numbers.sequence(), numbers.last(), numbers.used())
            .query(Long.class)
            .single();
  }
}
