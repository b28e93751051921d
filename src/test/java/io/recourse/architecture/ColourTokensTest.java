package io.recourse.architecture;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Colours have one place, and are read on what they lie on, by day and in the dark (WCAG 1.4.3).
 */
class ColourTokensTest {

  private static final Path SHEETS = Path.of("src/main/frontend/src");
  private static final Pattern TOKEN = Pattern.compile("(--[\\w-]+): (#[0-9a-f]{6});");

  /** A rule of the dark is the first of its kind in the sheet, what stands before it is the day. */
  private static final String DARK = "prefers-color-scheme: dark";

  private static final double TEXT = 4.5;
  private static final double EDGE = 3;

  @Test
  @DisplayName("No sheet names a colour by itself, none but the tokens do")
  void onePlace() throws IOException {
    try (Stream<Path> files = Files.walk(SHEETS)) {
      List<String> colours =
          files
              .filter(file -> file.toString().endsWith(".css"))
              .map(ColourTokensTest::read)
              .map(sheet -> sheet.replaceAll("--[\\w-]+: [^;]*;", ""))
              .flatMap(
                  sheet -> Pattern.compile("#[0-9a-f]{3,8}\\b|rgba?\\(").matcher(sheet).results())
              .map(MatchResult::group)
              .toList();
      assertThat(colours).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("Words reach 4.5 : 1 and edges of fields 3 : 1 on all that they lie on")
  void contrast(boolean dark) {
    Map<String, String> tokens = tokens(dark);
    List<String> grounds = List.of("--paper", "--card", "--hover", "--field");
    for (String ground : grounds) {
      for (String ink : List.of("--ink", "--muted", "--brand", "--bad", "--warn", "--good")) {
        assertThat(ratio(tokens, ink, ground)).as("%s on %s", ink, ground).isGreaterThan(TEXT);
      }
      for (String edge : List.of("--edge", "--focus")) {
        assertThat(ratio(tokens, edge, ground)).as("%s on %s", edge, ground).isGreaterThan(EDGE);
      }
    }
    for (String state : List.of("--good", "--bad", "--warn", "--calm", "--plain")) {
      assertThat(ratio(tokens, state, state + "-soft")).as(state).isGreaterThan(TEXT);
    }
    for (String ink : List.of("--ink", "--muted", "--brand", "--brand-deep", "--bad", "--warn")) {
      assertThat(ratio(tokens, ink, "--brand-soft")).as("%s, chosen", ink).isGreaterThan(TEXT);
    }
    assertThat(ratio(tokens, "--on-brand", "--brand")).isGreaterThan(TEXT);
    assertThat(ratio(tokens, "--on-brand", "--brand-deep")).isGreaterThan(TEXT);
  }

  private static Map<String, String> tokens(boolean dark) {
    String sheet = read(SHEETS.resolve("base/base.css"));
    int night = sheet.indexOf(DARK);
    String part = dark ? sheet.substring(night) : sheet.substring(0, night);
    return TOKEN.matcher(part).results().collect(toMap(it -> it.group(1), it -> it.group(2)));
  }

  private static double ratio(Map<String, String> tokens, String one, String other) {
    double a = luminance(tokens.get(one));
    double b = luminance(tokens.get(other));
    return (max(a, b) + 0.05) / (min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
