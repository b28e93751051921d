package io.recourse.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL knows of our tables: which columns are unique, which are counted up. */
final class Catalogue {

  private static final String UNIQUE =
      """
      select i.indrelid::regclass::text,
        (select string_agg(a.attname, ',') from pg_attribute a
          where a.attrelid = i.indrelid and a.attnum = any(i.indkey))
      from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace = 'public'::regnamespace
      """;

  private static final String COUNTED =
      """
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval%')
      """;

  private static final String REFERENCES =
      """
      select f.conrelid::regclass::text, a.attname, f.confrelid::regclass::text, b.attname
      from pg_constraint f
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace
      """;

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Place(String table, String column) {}

  /** The columns of each unique index, by table. */
  Map<String, Set<List<String>>> unique() {
    Map<String, Set<List<String>>> unique = new HashMap<>();
    jdbc.sql(UNIQUE)
        .query(
            row -> {
              if (row.getString(2) != null) {
                unique
                    .computeIfAbsent(row.getString(1), table -> new HashSet<>())
                    .add(Arrays.asList(row.getString(2).split(",")));
              }
            });
    return unique;
  }

  /** Numbers that are counted up, and those that refer to them, each to the column it counts in. */
  Map<Place, Place> counted() {
    Map<Place, Place> counted = new HashMap<>();
    for (Place place : jdbc.sql(COUNTED).query((row, at) -> place(row, 1)).list()) {
      counted.put(place, place);
    }
    jdbc.sql(REFERENCES)
        .query(
            row -> {
              Place target = place(row, 3);
              if (counted.containsKey(target)) {
                counted.put(place(row, 1), target);
              }
            });
    return counted;
  }

  private static Place place(java.sql.ResultSet row, int at) throws java.sql.SQLException {
    return new Place(row.getString(at), row.getString(at + 1));
  }
}
