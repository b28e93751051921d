package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Reads the SQL in the sources of every feature. A table belongs to the one feature that writes it;
 * whoever else reads it asks the feature's port or a view of the schema {@code published}.
 */
class ForeignTablesTest {

  private static final Path SOURCES = Path.of("src/main/java/io/recourse");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** The engine's tables are a library's: these adapters look where its API has no question. */
  private static final Set<String> ENGINE_ADAPTERS =
      Set.of("engine", "worklist", "studio", "operate");

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern READ =
      Pattern.compile("\\b(?:from|join|using)\\s+(?:only\\s+)?([a-z_.0-9]+)");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from)\\s+([a-z_.0-9]+)");
  private static final Pattern CREATED =
      Pattern.compile(
          "create\\s+(table|view|function)\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_.0-9]+)");

  private final Map<String, Set<String>> readers = new TreeMap<>();
  private final Map<String, Set<String>> writers = new TreeMap<>();
  private final Set<String> tables = new TreeSet<>();
  private final Set<String> views = new TreeSet<>();
  private final Set<String> published = new TreeSet<>();

  ForeignTablesTest() {
    eachFile(MIGRATIONS, ".sql", this::readMigration);
    eachFile(SOURCES, ".java", this::readSource);
  }

  @Test
  @DisplayName("A table is written by one feature")
  void oneOwner() {
    assertThat(writers).hasSizeGreaterThan(40).allSatisfy((table, by) -> assertThat(by).hasSize(1));
    assertThat(writers.keySet()).allMatch(table -> tables.contains(table) || isEngine(table));
  }

  @Test
  @DisplayName("A table is read by the feature that writes it and by nobody else")
  void ownReaders() {
    Map<String, Set<String>> foreign = new TreeMap<>();
    readers.forEach(
        (table, by) -> {
          Set<String> others = new TreeSet<>(by);
          others.removeAll(owners(table));
          if (!others.isEmpty()) {
            foreign.put(table, others);
          }
        });
    assertThat(foreign).as("tables read by non-owners").isEmpty();
    System.out.println("Tables read by non-owners: 0 of " + readers.size());
  }

  @Test
  @DisplayName("Every published view is read by somebody")
  void viewsAreRead() {
    assertThat(published).isSubsetOf(views);
    assertThat(views.stream().filter(view -> view.startsWith("published.")))
        .allMatch(published::contains);
  }

  /** What only triggers write belongs to the one feature that reads it. */
  private Set<String> owners(String table) {
    if (isEngine(table)) {
      return ENGINE_ADAPTERS;
    }
    Set<String> reading = readers.get(table);
    return writers.getOrDefault(table, reading.size() == 1 ? reading : Set.of());
  }

  private static boolean isEngine(String table) {
    return table.startsWith("act_");
  }

  private void readMigration(Path file, String sql) {
    CREATED
        .matcher(sql.toLowerCase(Locale.ROOT))
        .results()
        .forEach(made -> (made.group(1).equals("table") ? tables : views).add(made.group(2)));
  }

  private void readSource(Path file, String source) {
    String feature = SOURCES.relativize(file).getName(0).toString();
    LITERAL
        .matcher(source)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .forEach(
            text -> {
              WRITTEN.matcher(text).results().forEach(it -> note(writers, it, feature));
              READ.matcher(text).results().forEach(it -> note(readers, it, feature));
            });
  }

  private void note(Map<String, Set<String>> users, MatchResult found, String feature) {
    String table = found.group(1);
    if (table.startsWith("published.")) {
      published.add(table);
    } else if (tables.contains(table) || isEngine(table)) {
      users.computeIfAbsent(table, any -> new TreeSet<>()).add(feature);
    }
  }

  private interface Reader {
    void read(Path file, String text);
  }

  private static void eachFile(Path under, String ending, Reader reader) {
    try (Stream<Path> files = Files.walk(under)) {
      for (Path file : files.filter(it -> it.toString().endsWith(ending)).sorted().toList()) {
        reader.read(file, Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
