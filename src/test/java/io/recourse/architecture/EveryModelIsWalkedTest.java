package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every model in {@code processes/} has a test that asserts that none of its nodes is missed. */
class EveryModelIsWalkedTest {

  private static final Pattern ASSERTED =
      Pattern.compile(
          "assertThat\\(\\s*coverage\\s*\\.missed(?:By)?\\(\\s*(\"?[\\w.]+\"?),[^;]*\\.isEmpty\\(\\)");
  private static final Path TESTS = Path.of("src/test/java");

  private final Map<Path, String> code =
      Stream.of(Path.of("src/main/java"), TESTS)
          .flatMap(EveryModelIsWalkedTest::files)
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.toMap(file -> file, EveryModelIsWalkedTest::text));

  @Test
  @DisplayName("Every node of every model is walked by a test that says so")
  void walked() {
    Set<String> models =
        files(Path.of("processes"))
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".bpmn"))
            .map(name -> name.substring(0, name.length() - ".bpmn".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(models).isNotEmpty();
    assertThat(asserted()).as("models whose nodes a test asserts").containsAll(models);
  }

  private Set<String> asserted() {
    return code.entrySet().stream()
        .filter(source -> source.getKey().startsWith(TESTS))
        .flatMap(
            source ->
                ASSERTED
                    .matcher(source.getValue())
                    .results()
                    .flatMap(found -> model(found, source.getKey()).stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name itself, or what the constant that is named says. */
  private Optional<String> model(MatchResult found, Path test) {
    String named = found.group(1);
    if (named.startsWith("\"")) {
      return Optional.of(named.substring(1, named.length() - 1));
    }
    int dot = named.indexOf('.');
    String file = dot < 0 ? test.getFileName().toString() : named.substring(0, dot) + ".java";
    Pattern constant =
        Pattern.compile("String " + named.substring(dot + 1) + "\\s*=\\s*\"(\\w+)\"");
    return code.entrySet().stream()
        .filter(source -> source.getKey().endsWith(file))
        .flatMap(source -> constant.matcher(source.getValue()).results())
        .map(value -> value.group(1))
        .findFirst();
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(Files::isRegularFile).toList().stream();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
