package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing is stored that nobody reads: every column of our tables is named, outside of what writes
 * it, in the SQL or the row mapping of its feature, or in a view or function of the schema. Columns
 * of a key do their work by being there.
 */
@RecourseTest
class ColumnsAreReadTest {

  private static final Path SOURCES = Path.of("src/main/java/io/recourse");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("(?<![:\\w])\\w+");
  private static final Pattern INSERTED =
      Pattern.compile("insert\\s+into\\s+[a-z_.]+\\s*\\([^)]*\\)");
  private static final Pattern SET =
      Pattern.compile("\\bset\\s+(?:[a-z_]+ = [^=;]*?(?:,\\s*|(?=\\s*\\bwhere\\b|\\s*;|\\s*$)))+");

  private static final String COLUMNS =
      """
      select c.table_name || '.' || c.column_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.table_name not like 'act\\_%' and c.table_name <> 'flyway_schema_history'
        and not exists (
          select 1 from information_schema.key_column_usage k
          where k.table_schema = 'public' and k.table_name = c.table_name and k.column_name = c.column_name)
      order by 1
      """;
  private static final String SCHEMA =
      """
      select string_agg(words, ' ') from (
        select definition as words from pg_views where schemaname = 'published'
        union all select prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = 'public' and p.prolang <> (select oid from pg_language where lanname = 'c')
        union all select pg_get_constraintdef(oid) from pg_constraint where contype = 'c') said
      """;

  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("Every column of every table is read by something")
  void everyColumnIsRead() throws IOException {
    Map<String, String> features = features();
    Set<String> schema = names(jdbc.sql(SCHEMA).query(String.class).single());
    Map<String, Set<String>> read = new HashMap<>();
    List<String> columns = jdbc.sql(COLUMNS).query(String.class).list();
    List<String> unread = new ArrayList<>();
    for (String column : columns) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      if (!schema.contains(name)
          && !read.computeIfAbsent(table, of -> names(readBy(features, of))).contains(name)) {
        unread.add(column);
      }
    }
    System.out.printf("columns: %d, read by nothing: %d%n", columns.size(), unread.size());
    assertThat(columns).hasSizeGreaterThan(200);
    assertThat(unread).as("columns that are written and never read").isEmpty();
  }

  /** Whole words that are no parameter. */
  private static Set<String> names(String words) {
    return NAME.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static String readBy(Map<String, String> features, String table) {
    Pattern used =
        Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|from|join)\\s+" + table + "\\b");
    return features.values().stream()
        .filter(words -> used.matcher(words).find())
        .map(words -> SET.matcher(INSERTED.matcher(words).replaceAll(" ")).replaceAll(" "))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> features() throws IOException {
    Map<String, String> words = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file ->
                  words.merge(
                      SOURCES.relativize(file).getName(0).toString(),
                      literals(file),
                      (one, other) -> one + " ; " + other));
    }
    return words;
  }

  private static String literals(Path file) {
    try {
      return LITERAL
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .collect(Collectors.joining(" ; "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
