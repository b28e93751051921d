package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.testing.EveryBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Every text of every bundle in three languages, and every refusal's key in the code. */
class MessageBundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)+)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** What customers read; what staff read beside it says 客户 where these say 顾客. */
  private static final String CUSTOMERS =
      "(mail|portal|ground|policy|step|default|decided|suggestion\\.adopted)\\..*";

  private static final String TASKS = "(work|inbox|board|palette|call|task|skills|growth)\\..*";
  private static final Pattern CASE = Pattern.compile("工单|工單|案件|个案|個案|售后单|售後單");
  private static final Pattern LOAN_DEVICE = Pattern.compile("替代设备|替代設備|借用设备|借用設備");
  private static final Pattern CUSTOMER = Pattern.compile("顾客|顧客");
  private static final Pattern BUYER = Pattern.compile("(?<!企业|企業)(客户|客戶)");
  private static final Pattern TAKE = Pattern.compile("接手|无人领取|無人領取|任务.*领取|任務.*領取");

  static Stream<String> areas() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.contains("_zh"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  @DisplayName("LAW-03 no language lacks a text or a fact another one has")
  void sameInEveryLanguage(String area) {
    Map<String, String> english = original(area);
    for (String other : List.of("_zh_CN", "_zh_TW")) {
      Map<String, String> translated = read(area + other);
      assertThat(translated.keySet()).isEqualTo(english.keySet());
      english.forEach(
          (key, text) ->
              assertThat(facts(translated.get(key))).as(key + other).isEqualTo(facts(text)));
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  @DisplayName("LAW-03 a case, a loan device, a customer and taking have one name in Chinese")
  void oneName(String area) {
    for (String language : List.of("_zh_CN", "_zh_TW")) {
      read(area + language)
          .forEach(
              (key, text) -> {
                assertThat(text).as(key).doesNotContainPattern(CASE);
                assertThat(text).as(key).doesNotContainPattern(LOAN_DEVICE);
                assertThat(text)
                    .as(key)
                    .doesNotContainPattern(key.matches(CUSTOMERS) ? BUYER : CUSTOMER);
                if (key.matches(TASKS)) {
                  assertThat(text).as(key).doesNotContainPattern(TAKE);
                }
              });
    }
  }

  @Test
  @DisplayName("LAW-03 no text hides behind the same key of another bundle")
  void keysAreOfOneBundle() throws IOException {
    Map<String, String> bundleOf = new TreeMap<>();
    for (String area : areas().toList()) {
      for (String key : original(area).keySet()) {
        assertThat(bundleOf.put(key, area)).as(key + " in " + area).isNull();
      }
    }
  }

  @Test
  @DisplayName("LAW-03 the application reads every bundle that is there, and no other")
  void everyBundleIsRead() throws IOException {
    List<PropertySource<?>> settings =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"));
    List<String> named =
        new Binder(ConfigurationPropertySources.from(settings))
            .bind("spring.messages.basename", Bindable.listOf(String.class))
            .get();
    assertThat(named).containsExactlyInAnyOrderElementsOf(bundlesOfPages()).isSorted();
  }

  // Words on labels are read by shipping.Packing.
  private static List<String> bundlesOfPages() {
    return Stream.of(EveryBundle.names()).filter(it -> !"messages/parcel".equals(it)).toList();
  }

  // The English of a ground is the sentence itself, that of a model the name that is drawn, so the
  // first translation is the measure.
  private static Map<String, String> original(String area) {
    return read(Set.of("grounds", "modelwords").contains(area) ? area + "_zh_CN" : area);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_zh_CN", "_zh_TW"})
  @DisplayName("LAW-03 every refusal is said in Chinese, none is left in English")
  void refusalsAreChinese(String language) {
    read("problems" + language)
        .forEach((key, text) -> assertThat(HAN.matcher(text).find()).as(key).isTrue());
  }

  @Test
  @DisplayName(
      "LAW-03 every key of a refusal in the code has words, every words have their refusal")
  void keysFit() {
    Set<String> used = keysIn(source -> true);
    Set<String> written = new TreeSet<>(read("problems").keySet());
    Set<String> areas = written.stream().map(MessageBundlesTest::area).collect(Collectors.toSet());
    Set<String> meant =
        keysIn(source -> source.contains("Problem") || source.contains("Refused")).stream()
            .filter(key -> written.contains(key) || areas.contains(area(key)))
            .filter(key -> !isTextOfPage(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).containsAll(meant);
    assertThat(used).containsAll(withoutTitles(written));
    for (Problem.Kind kind : Problem.Kind.values()) {
      assertThat(written).contains("problem.title." + kind);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
  @DisplayName("LAW-03 every refusal can be said with all its facts in every language")
  void everySentenceIsSaid(String tag) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/problems");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    Locale language = Locale.forLanguageTag(tag);
    Object[] facts = {"F0", "F1", "F2", "F3", "F4", "F5"};
    read("problems")
        .forEach(
            (key, english) -> {
              String said = words.getMessage(key, facts, language);
              assertThat(said).as(key).doesNotContain("{");
              facts(english).forEach(at -> assertThat(said).as(key).contains("F" + at));
              if (tag.equals("en") && !facts(english).isEmpty()) {
                assertThat(Phrase.of(key, facts).english()).isEqualTo(said);
              }
            });
  }

  @Test
  @DisplayName("What is no key is said as it stands; numbers are not grouped")
  void literals() {
    assertThat(Phrase.of("The wheel is {0} round.").english()).isEqualTo("The wheel is {0} round.");
    assertThat(Phrase.of("field.tooLong", 10_000).english())
        .isEqualTo("must have at most 10000 characters");
    assertThat(Problem.forbidden("task.otherTeam", "finance").getMessage())
        .isEqualTo("This is work of the team 'finance'.");
  }

  private static Set<String> keysIn(Predicate<String> which) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(MessageBundlesTest::text)
          .filter(which)
          .flatMap(source -> KEY.matcher(source).results())
          .map((MatchResult found) -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys of other bundles that share their first word with a refusal's. */
  private static boolean isTextOfPage(String key) {
    return Stream.of("audit", "common", "mail", "parcel", "policy", "portal", "studio", "work")
        .anyMatch(area -> read(area).containsKey(key));
  }

  private static Collection<String> withoutTitles(Set<String> keys) {
    return keys.stream().filter(key -> !key.startsWith("problem.title.")).toList();
  }

  private static String area(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<Integer> facts(String text) {
    if (!text.matches("(?s).*\\{\\d.*")) {
      return Set.of();
    }
    var formats = new MessageFormat(text).getFormatsByArgumentIndex();
    return java.util.stream.IntStream.range(0, formats.length)
        .filter(index -> text.contains("{" + index))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> read(String name) {
    Properties properties = new EachOnce();
    try (Reader file = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  /** A key that stands twice in a file: the later would win unseen. */
  private static final class EachOnce extends Properties {

    @Override
    public synchronized Object put(Object key, Object text) {
      assertThat(containsKey(key)).as(key + " stands twice in a file").isFalse();
      return super.put(key, text);
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
