package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our pages say is proved is proved by tests that are there. */
class ProofListsTest {

  private static final Pattern TEST =
      Pattern.compile("`(\\w+(?:Test|IT|Faults|Failover))(?:#(\\w+))?`");

  @ParameterizedTest
  @ValueSource(strings = {"docs/bad-input.md", "docs/faults.md"})
  @DisplayName("W3 every row names a test that exists, and where it names a method, that one")
  void named(String page) throws IOException {
    Set<Path> sources = sources();
    List<String> rows =
        Files.readAllLines(Path.of(page)).stream()
            .filter(line -> line.startsWith("| ") && !line.contains("---"))
            .skip(1)
            .toList();
    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows) {
      List<MatchResult> tests = TEST.matcher(row).results().toList();
      assertThat(tests).as(row).isNotEmpty();
      for (MatchResult test : tests) {
        assertThat(sources).as(row).anyMatch(source -> holds(source, test));
      }
    }
  }

  private static boolean holds(Path source, MatchResult test) {
    try {
      return source.getFileName().toString().equals(test.group(1) + ".java")
          && (test.group(2) == null
              || Files.readString(source).contains("void " + test.group(2) + "("));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
    }
  }
}
