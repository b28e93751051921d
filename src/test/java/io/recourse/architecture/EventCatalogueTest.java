package io.recourse.architecture;

import static io.recourse.common.EventType.Audience.CUSTOMER;
import static io.recourse.common.EventType.Audience.SHOP;
import static io.recourse.common.EventType.Audience.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What features declare of their events, against what they raise, say and write down. */
class EventCatalogueTest {

  private static final Path SOURCES = Path.of("src/main/java/io/recourse");
  private static final Path PAGE = Path.of("docs/events.md");
  private static final String WORDS = "case.event.";

  /** A name such as an event has: words run together, each with its capital. */
  private static final Pattern NAME = Pattern.compile("\"((?:[A-Z][a-z]+){2,})\"");

  private final List<EventType> types = declared();

  @Test
  @DisplayName("Every event that is raised is in the catalogue")
  void raisedIsDeclared() {
    Set<String> raised =
        written(source -> source.contains("DomainEvent")).stream()
            .filter(name -> !name.endsWith("Process"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(raised).as("declare it in the feature's EventTypes").isSubsetOf(names());
  }

  @Test
  @DisplayName("Every event in the catalogue is raised, under one name and told under one")
  void declaredIsRaised() {
    assertThat(names()).isSubsetOf(written(source -> source.contains("DomainEvent")));
    assertThat(types).extracting(EventType::name).doesNotHaveDuplicates();
    assertThat(types.stream().filter(type -> type.isFor(SHOP)))
        .extracting(EventType::told)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("Every fact that may leave the house is one that some event carries")
  void factsAreCarried() {
    String sources = texts(source -> true).collect(Collectors.joining());
    assertThat(types)
        .allSatisfy(
            type -> {
              assertThat(type.facts()).allMatch(fact -> sources.contains('"' + fact + '"'));
              assertThat(type.telling() == null || type.facts().contains(type.telling())).isTrue();
              assertThat(type.isFor(SHOP) || type.facts().isEmpty()).as(type.name()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_zh_CN", "_zh_TW"})
  @DisplayName(
      "LAW-03 every event that customers or staff read has words, and no words are left over")
  void hasWords(String language) {
    Set<String> said =
        bundle(language).stringPropertyNames().stream()
            .filter(key -> key.startsWith(WORDS))
            .map(key -> key.substring(WORDS.length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(said).isEqualTo(names(type -> type.isFor(CUSTOMER) || type.isFor(STAFF)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_zh_CN", "_zh_TW"})
  @DisplayName("A sentence that names a fact is one whose type says which")
  void sentencesNameTellingFacts(String language) {
    Properties words = bundle(language);
    assertThat(names(type -> words.getProperty(WORDS + type.name(), "").contains("{1}")))
        .isEqualTo(names(type -> type.telling() != null));
  }

  @Test
  @DisplayName("docs/events.md lists what the shop is told, and nothing else")
  void isWrittenDown() {
    List<String> rows =
        types.stream()
            .filter(type -> type.isFor(SHOP))
            .sorted(Comparator.comparing(EventType::told))
            .map(EventCatalogueTest::row)
            .toList();

    List<String> listed =
        text(PAGE).lines().filter(line -> line.matches("\\| `[a-z]+\\.[a-z_]+` \\|.*")).toList();
    assertThat(listed).as("the table of docs/events.md").containsExactlyElementsOf(rows);
  }

  private static String row(EventType type) {
    String facts =
        type.facts().stream()
            .sorted()
            .map(fact -> '`' + fact + '`')
            .collect(Collectors.joining(" "));
    String read = type.isFor(CUSTOMER) ? "customer, staff" : type.isFor(STAFF) ? "staff" : "";
    return "| `%s` | %s | %s | %s |".formatted(type.told(), type.name(), read, facts);
  }

  private Set<String> names() {
    return names(type -> true);
  }

  private Set<String> names(Predicate<EventType> which) {
    return types.stream()
        .filter(which)
        .map(EventType::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> written(Predicate<String> which) {
    return texts(which)
        .flatMap(source -> NAME.matcher(source).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> texts(Predicate<String> which) {
    return files(file -> !file.toString().endsWith("EventTypes.java"))
        .map(EventCatalogueTest::text)
        .filter(which);
  }

  private static Stream<Path> files(Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(which)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<EventType> declared() {
    List<EventType> types = new ArrayList<>();
    files(file -> file.toString().endsWith("EventTypes.java"))
        .filter(file -> text(file).contains("implements EventTypes"))
        .forEach(file -> types.addAll(made(file).types()));
    assertThat(types).hasSizeGreaterThan(100);
    return types;
  }

  private static EventTypes made(Path source) {
    String name = SOURCES.relativize(source).toString().replace(".java", "").replace('/', '.');
    try {
      var constructor = Class.forName("io.recourse." + name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (EventTypes) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(name + " declares its events without other beans", e);
    }
  }

  /** What every bundle of one language says; a feature may keep its sentences in its own. */
  private static Properties bundle(String language) {
    Properties words = new Properties();
    try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file : bundles.filter(it -> language.equals(languageOf(it))).toList()) {
        words.load(new StringReader(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static String languageOf(Path bundle) {
    return bundle.getFileName().toString().replaceFirst("^[a-z]+", "").replace(".properties", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
