package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The names inside our models, in three languages. */
class DrawnWordsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Path MODELS = Path.of("processes");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final DrawnWords words = new DrawnWords(bundle());

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "zh_TW"})
  @DisplayName(
      "PLT-05 every model, step, way, lane and table has its Chinese, and nothing else has")
  void everyName(String language) throws IOException {
    Properties chinese = new Properties();
    try (Reader file =
        Files.newBufferedReader(BUNDLES.resolve("modelwords_" + language + ".properties"))) {
      chinese.load(file);
    }
    assertThat(new TreeSet<>(chinese.stringPropertyNames())).isEqualTo(keysOfModels());
    assertThat(chinese.values())
        .allSatisfy(said -> assertThat(said.toString()).containsPattern(HAN));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, Return closed, 退货已结案",
    "zh-TW, Return closed, 退貨已結案",
    "en, Return closed, Return closed",
    "zh-CN, Closed for good by Ada, Closed for good by Ada"
  })
  @DisplayName("PLT-05 a name is said in the reader's language, one that an owner drew as drawn")
  void said(String reader, String drawn, String said) {
    assertThat(words.say(drawn, Locale.forLanguageTag(reader))).isEqualTo(said);
  }

  @Test
  @DisplayName("PLT-05 a model is drawn with the reader's names; nothing else of it is touched")
  void drawn() throws IOException {
    for (Path file : models()) {
      String bpmn = Files.readString(file);
      BpmnModelInstance chinese = read(words.inModel(bpmn, Locale.SIMPLIFIED_CHINESE));
      assertThat(names(chinese)).as(file.toString()).allMatch(HAN.asPredicate());
      String back = Bpmn.convertToString(read(words.inModel(bpmn, Locale.ENGLISH)));
      assertThat(back).isEqualToIgnoringWhitespace(Bpmn.convertToString(read(bpmn)));
    }
  }

  private static Collection<String> keysOfModels() throws IOException {
    Collection<String> keys = new TreeSet<>();
    for (Path file : models()) {
      names(read(Files.readString(file))).stream().map(DrawnWords::key).forEach(keys::add);
    }
    for (Path file : in(MODELS.resolve("decisions"), ".dmn")) {
      DmnModelInstance tables = Dmn.readModelFromFile(file.toFile());
      for (Decision table : tables.getModelElementsByType(Decision.class)) {
        keys.add(DrawnWords.key(table.getName()));
      }
    }
    return keys;
  }

  private static List<Path> models() throws IOException {
    return in(MODELS, ".bpmn");
  }

  private static List<Path> in(Path folder, String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(kind)).sorted().toList();
    }
  }

  private static List<String> names(BpmnModelInstance model) {
    return Stream.of(
            model.getModelElementsByType(Process.class).stream().map(Process::getName),
            model.getModelElementsByType(FlowElement.class).stream().map(FlowElement::getName),
            model.getModelElementsByType(Lane.class).stream().map(Lane::getName),
            model.getModelElementsByType(Participant.class).stream().map(Participant::getName))
        .flatMap(found -> found)
        .filter(Objects::nonNull)
        .toList();
  }

  private static BpmnModelInstance read(String bpmn) {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
  }

  private static ResourceBundleMessageSource bundle() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasename("messages/modelwords");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }
}
