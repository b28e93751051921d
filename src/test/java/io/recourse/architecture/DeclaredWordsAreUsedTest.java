package io.recourse.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

/** No sentence, style or setting is declared that nothing uses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredWordsAreUsedTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Set<String> WORDS_OF_LIBRARIES =
      Set.of("fjs", "cds", "djs", "bts", "bio", "htmx");

  /** Found by the English sentence that a rule of the check writes (FindingLanguagesTest). */
  private static final String BY_SENTENCE = "finding.";

  private final String code =
      texts(Path.of("src/main/java"), ".java")
          + texts(Path.of("src/main/resources/templates"), ".html")
          + texts(Path.of("src/main/resources/mail"), "")
          + texts(Path.of("src/main/resources/policy"), ".yaml")
          + texts(Path.of("src/main/frontend/src"), ".js", ".ts", ".jsx", ".html")
          + texts(Path.of("processes"), ".bpmn", ".dmn")
          + texts(Path.of("forms"), ".form");

  /** Runs of letters, digits, dots and dashes, each once: what a key can stand in. */
  private final Set<String> whole = found("[\\w.-]+").collect(toSet());

  /** Keys have dots, so they stand in runs that have some. */
  private final String dotted =
      whole.stream().filter(run -> run.contains(".")).collect(joining("\n"));

  /** The ends of such runs as end with a dot where something is put behind it. */
  private final Set<String> beginnings =
      found("[\\w.-]*\\.(?=\\$\\{|[\"'%])")
          .flatMap(run -> IntStream.range(0, run.length()).mapToObj(run::substring))
          .collect(toSet());

  private final Set<String> words = found("[\\w-]+").collect(toSet());

  @Test
  @DisplayName("Every message key is said somewhere, by itself or by its beginning")
  void messages() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path bundle : files(MAIN.resolve("resources/messages"), ".properties")) {
      Properties words = new Properties();
      words.load(new StringReader(Files.readString(bundle)));
      keys.addAll(words.stringPropertyNames());
    }
    List<String> unused =
        keys.stream()
            .filter(key -> !key.startsWith(BY_SENTENCE))
            .filter(key -> !isSaid(key) && !isBuilt(key))
            .toList();
    assertThat(unused).as("message keys that nothing says").isEmpty();
  }

  private boolean isSaid(String key) {
    return whole.contains(key) || key.contains(".") && dotted.contains(key);
  }

  private boolean isBuilt(String key) {
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      if (beginnings.contains(key.substring(0, dot + 1))) {
        return true;
      }
    }
    return false;
  }

  @Test
  @DisplayName("Every class of our style sheets is worn by something")
  void styles() {
    String css =
        texts(MAIN.resolve("frontend/src"), ".css")
            .replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("\\{[^{}]*\\}", "{}");
    Set<String> unused = new TreeSet<>();
    Pattern.compile("\\.([a-z][\\w-]*)")
        .matcher(css)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !WORDS_OF_LIBRARIES.contains(name.split("-")[0]))
        .filter(name -> !isWord(name))
        .forEach(unused::add);
    assertThat(unused).as("classes that nothing wears").isEmpty();
  }

  private boolean isWord(String name) {
    return words.contains(name);
  }

  @Test
  @DisplayName("Every setting of ours is bound by something")
  void settings() throws IOException {
    List<String> unbound = new ArrayList<>();
    String all = texts(MAIN.resolve("resources"), ".yaml");
    for (Path file : files(MAIN.resolve("resources"), ".yaml")) {
      if (file.getFileName().toString().startsWith("application")) {
        Object ours = ((Map<?, ?>) new Yaml().load(Files.readString(file))).get("recourse");
        ((Map<?, ?>) ours).forEach((name, value) -> walk("recourse." + name, value, all, unbound));
      }
    }
    assertThat(unbound).as("settings that nothing reads").isEmpty();
  }

  private void walk(String path, Object value, String yaml, List<String> unbound) {
    if (value instanceof Map<?, ?> children && (isPrefix(path) || !isBound(path, yaml))) {
      children.forEach((name, child) -> walk(path + "." + name, child, yaml, unbound));
    } else if (!isBound(path, yaml)) {
      unbound.add(path);
    }
  }

  private boolean isPrefix(String path) {
    return code.contains("@ConfigurationProperties(\"" + path + "\")");
  }

  private boolean isBound(String path, String yaml) {
    boolean named =
        code.contains("\"" + path + "\"")
            || code.contains("${" + path)
            || yaml.contains("${" + path);
    return named || isComponent(path);
  }

  /** A component of a record that is bound to a prefix of the path. */
  private boolean isComponent(String path) {
    String parent = path.substring(0, path.lastIndexOf('.'));
    return Stream.iterate(
            parent, up -> up.contains("."), up -> up.substring(0, up.lastIndexOf('.')))
        .filter(this::isPrefix)
        .anyMatch(prefix -> isWord(camel(path.substring(prefix.length() + 1).split("\\.")[0])));
  }

  private static String camel(String kebab) {
    String name = kebab;
    for (int dash = name.indexOf('-'); dash > 0; dash = name.indexOf('-')) {
      name =
          name.substring(0, dash)
              + Character.toUpperCase(name.charAt(dash + 1))
              + name.substring(dash + 2);
    }
    return name;
  }

  private Stream<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(code).results().map(MatchResult::group).distinct();
  }

  private static String texts(Path under, String... endings) {
    return files(under, endings).stream()
        .map(DeclaredWordsAreUsedTest::text)
        .collect(joining("\n"));
  }

  private static List<Path> files(Path under, String... endings) {
    try (Stream<Path> found = Files.walk(under)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
