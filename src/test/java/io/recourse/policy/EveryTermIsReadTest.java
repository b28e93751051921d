package io.recourse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A term that the packs set and no step reads promises what nobody keeps. */
class EveryTermIsReadTest {

  private static final Path MAIN = Path.of("src/main/java/io/recourse");

  /** Said in the published policy is not kept: what only prints terms does not count. */
  private static final Set<String> ONLY_PRINTS = Set.of("PolicyWords.java", "TermName.java");

  @Test
  @DisplayName("POL-01 every term of the policy decides something somewhere")
  void read() throws IOException {
    String code = code();
    Set<TermName> unread =
        Arrays.stream(TermName.values())
            .filter(name -> !Pattern.compile("TermName\\." + name + "\\b").matcher(code).find())
            .collect(Collectors.toSet());

    assertThat(unread).isEmpty();
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ONLY_PRINTS.contains(file.getFileName().toString()))
          .map(EveryTermIsReadTest::text)
          .collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
