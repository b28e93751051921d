package io.recourse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.EveryBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every ground the product can give is said in both Chinese languages. */
class SpokenGroundsTest {

  private static final Path PACKS = Path.of("src/main/resources/policy/packs");
  private static final Path TABLES = Path.of("processes/decisions");
  private static final Path FEATURES = Path.of("src/main/java/io/recourse");
  private static final Pattern OF_A_PACK = Pattern.compile("(?m)^\\s+ground: (.+)$");
  private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][a-z]*[ .][^\"]*\\.)\"");

  /**
   * Sentences of the trail, which is kept in English and has words of its own on a page; of
   * refusals, which are keys where a person can meet them (MessageBundlesTest); and of logs.
   */
  private static final Pattern NO_GROUND =
      Pattern.compile(
          "(?s)(DomainEvent|[Ee]vent|publish|case (IN|OUT|INTERNAL) ->|Problem|FieldError"
              + "|Exception|orElseThrow|log\\.|demand|Finding|\"([A-Z][a-z]+){2,}\")");

  /**
   * Rooms that speak of models, of the trail, of accounts and of HTTP, never of a case's ground.
   */
  private static final Pattern SILENT =
      Pattern.compile(
          "/(engine|audit|studio|platform|cells|demo|staff|web|gateway|carrier|http|feed)/");

  private final Grounds grounds = new Grounds(words());

  static Stream<String> said() {
    return Stream.of(ofPacks(), ofTables(), ofFlows()).flatMap(s -> s).distinct();
  }

  @ParameterizedTest
  @MethodSource("said")
  @DisplayName("PLT-05 a ground is said in Chinese on Chinese pages")
  void in_chinese(String ground) {
    for (Locale reader : List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)) {
      assertThat(grounds.say(ground, reader))
          .isNotEqualTo(ground)
          .doesNotContain("{")
          .containsPattern("\\p{IsHan}");
    }
  }

  private static Stream<String> ofPacks() {
    return files(PACKS, path -> path.endsWith(".yaml"))
        .flatMap(text -> OF_A_PACK.matcher(text).results().toList().stream())
        .map(found -> found.group(1).strip().replaceAll("^[\"']|[\"']$", ""));
  }

  private static Stream<String> ofTables() {
    try (Stream<Path> tables = Files.list(TABLES)) {
      return tables.toList().stream()
          .map(path -> Dmn.readModelFromFile(path.toFile()))
          .flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream())
          .flatMap(SpokenGroundsTest::groundsOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> groundsOf(DecisionTable table) {
    List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
    int column = outputs.indexOf("ground");
    return column < 0
        ? Stream.empty()
        : table.getRules().stream().map(rule -> ground(rule, column)).filter(s -> !s.isEmpty());
  }

  private static String ground(Rule rule, int column) {
    return rule.getOutputEntries().stream()
        .toList()
        .get(column)
        .getText()
        .getTextContent()
        .replaceAll("^\"|\"$", "");
  }

  private static Stream<String> ofFlows() {
    return files(FEATURES, path -> path.endsWith(".java") && !SILENT.matcher(path).find())
        .filter(text -> !text.contains("Events {"))
        .flatMap(text -> SENTENCE.matcher(text).results().filter(at -> !isNoGround(text, at)))
        .map(found -> found.group(1))
        .filter(sentence -> !sentence.contains("%"));
  }

  private static boolean isNoGround(String text, MatchResult at) {
    int before = Math.max(text.lastIndexOf(';', at.start()), text.lastIndexOf('{', at.start()));
    int method = Math.max(0, text.lastIndexOf("\n  }\n", at.start()));
    return NO_GROUND.matcher(text.substring(Math.max(0, before), at.start())).find()
        || text.substring(method, at.start()).contains("String sentence(");
  }

  private static Stream<String> files(Path folder, Predicate<String> which) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> which.test(path.toString())).toList().stream()
          .map(SpokenGroundsTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResourceBundleMessageSource words() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasenames(EveryBundle.names());
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
