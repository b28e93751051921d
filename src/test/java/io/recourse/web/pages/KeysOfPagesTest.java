package io.recourse.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A letter means one thing on every page: docs/design-system.md says which, and on which pages. Who
 * adds one writes it there, beside what it means elsewhere.
 */
class KeysOfPagesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("data-key=(?:\"|\\$\\{first \\? ')(\\w)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w)` \\| [^|]+ \\| (.+) \\|$");
  private static final Pattern PAGE = Pattern.compile("`([a-z]+/[a-z-]+)`");

  @Test
  @DisplayName("PLT-05 every letter of a page stands in the one table of letters, for this page")
  void table() throws IOException {
    assertThat(declared()).isEqualTo(used());
  }

  @Test
  @DisplayName("PLT-05 no act of a page has a letter by which rows are gone through")
  void moves() {
    assertThat(used()).doesNotContainKeys("j", "k", "u");
  }

  private static Map<String, Set<String>> declared() throws IOException {
    String rules = Files.readString(Path.of("docs/design-system.md"));
    return ROW.matcher(rules)
        .results()
        .collect(
            toMap(
                row -> row.group(1),
                row -> pages(row.group(2)),
                KeysOfPagesTest::both,
                TreeMap::new));
  }

  /** A second row for one letter would be a second meaning. */
  private static Set<String> both(Set<String> one, Set<String> other) {
    throw new AssertionError("one letter in two rows: " + one + ", " + other);
  }

  private static Set<String> pages(String cell) {
    return PAGE.matcher(cell)
        .results()
        .map(page -> page.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> used() {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      return all.filter(file -> file.toString().endsWith(".html"))
          .flatMap(
              file ->
                  KEY.matcher(text(file)).results().map(key -> Map.entry(letter(key), page(file))))
          .collect(
              groupingBy(
                  Map.Entry::getKey,
                  TreeMap::new,
                  mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String letter(MatchResult key) {
    return key.group(1);
  }

  private static String page(Path file) {
    return TEMPLATES.relativize(file).toString().replace(".html", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
