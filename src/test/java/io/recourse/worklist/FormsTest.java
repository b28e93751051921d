package io.recourse.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");

  @TestFactory
  @DisplayName("every form can be judged on the server and is named like its file")
  Stream<DynamicTest> forms() {
    return files("forms", ".form")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(Form.parse(text(file)).id() + ".form")
                            .isEqualTo(file.getFileName().toString())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Task_DecideReturn|{'decision':'approve','note':'fits'}",
        "Task_DecideReturn|{'decision':'refuse','note':'out of the window'}",
        "Task_DecideReturn|{'decision':'askInfo','note':'a photo, please'}",
        "Task_InspectReturn|{'lines':[{'line':1,'receivedQuantity':2,'acceptedQuantity':1,'grade':'B','disposition':'RESTOCK','note':'one"
            + " is missing'}]}",
        "Task_InspectReturn|{'lines':[{'line':1,'pieces':[{'quantity':2,'grade':'A','disposition':'RESTOCK'},{'quantity':1,'grade':'D','disposition':'SCRAP','note':'broken'}]}]}",
        "Task_ApproveRefund|{'decision':'approve','note':'fits'}",
        "Task_ApproveRefund|{'decision':'refuse','note':'wrong amount'}",
        "Task_MakeVisit|{'outcome':'REACHED','satisfied':false,'score':2,'comment':'Late.'}",
        "Task_MakeVisit|{'outcome':'CALL_LATER','comment':'','callAt':'2026-12-01T10:00:00Z'}"
      })
  @DisplayName("the public contract's values pass the deployed form")
  void documented_values_pass(String key, String values) throws IOException {
    Path file = Path.of("forms", key + ".form");
    assertThat(file).exists();
    Map<String, Object> given =
        new ObjectMapper().readValue(values.replace('\'', '"'), new TypeReference<>() {});

    assertThatCode(() -> FormCheck.check(Form.parse(text(file)), given)).doesNotThrowAnyException();
  }

  @TestFactory
  @DisplayName("KNO-09 every human task has its name and its passage of the manual, thrice")
  Stream<DynamicTest> manual() {
    return files("processes", ".bpmn")
        .flatMap(file -> USER_TASK.matcher(text(file)).results().map(it -> it.group(1)))
        .distinct()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key,
                    () ->
                        assertThat(List.of("", "_zh_CN", "_zh_TW"))
                            .allSatisfy(
                                language ->
                                    assertThat(bundle(language))
                                        .containsKeys("work.task." + key, "work.manual." + key))));
  }

  /** Each line may say its own in a bundle of its own. */
  private static Properties bundle(String language) {
    Properties bundle = new Properties();
    files("src/main/resources/messages", ".properties")
        .filter(
            file ->
                language.equals(file.toString().replaceAll("^.*?(_zh_..)?\\.properties$", "$1")))
        .forEach(
            file -> {
              try (var reader = Files.newBufferedReader(file, UTF_8)) {
                bundle.load(reader);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return bundle;
  }

  private static Stream<Path> files(String folder, String ending) {
    Path root = Path.of(folder);
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
