package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

/** Nothing waits without an owner, a due time, a default and a clock that a person can read. */
@RecourseTest
class EveryWaitTest {

  private static final Set<String> SAID = new ConcurrentSkipListSet<>();

  @Autowired List<Waits> lines;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired MessageSource words;
  @Autowired ObjectMapper json;
  @Autowired MockMvc http;

  static List<String> waits() {
    return WaitsOfModels.all();
  }

  @AfterAll
  static void count() {
    System.out.printf(
        "wait states with owner, due, default and clock: %d of %d%n", SAID.size(), waits().size());
  }

  @ParameterizedTest
  @MethodSource("waits")
  @DisplayName("TRI-09 the case says of every wait who acts, by when, what else, on which clock")
  void every_wait(String wait) throws Exception {
    CaseNumber number = Waits.all(lines).get(wait).get();
    assertThat(driver.waitsAt(number)).contains(wait);
    JsonNode file = json.readTree(read("/api/v1/cases/" + number));
    JsonNode next = file.path("next");

    assertThat(next.path("actor").asText("")).as("owner in %s", file).isNotEmpty();
    assertThat(next.path("step").asText("")).as("step").isNotEmpty();
    assertThat(next.path("dueAt").asText("")).as("due").isNotEmpty();
    assertThat(next.path("defaultOutcome").asText("")).as("default").isNotEmpty();
    assertThat(running(file))
        .as("the clock of what is next")
        .anyMatch(
            clock ->
                clock.path("dueAt").equals(next.path("dueAt"))
                    && clock.path("party").equals(next.path("actor"))
                    && clock.path("defaultOutcome").equals(next.path("defaultOutcome")));
    Task task = returns.task(number, wait);
    if (task != null) {
      assertThat(running(file)).as("the clock of the task").anyMatch(clock -> isOf(clock, task));
    }
    String page = read("/work/cases/" + number);
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TAIWAN)) {
      said("case.step." + next.path("step").asText(), locale);
      said("step." + next.path("step").asText(), locale);
      said("work.outcome." + next.path("defaultOutcome").asText(), locale);
      said("default." + next.path("defaultOutcome").asText(), locale);
    }
    for (JsonNode clock : running(file)) {
      assertThat(page)
          .contains(said("case.step." + step(clock), Locale.ENGLISH))
          .contains(said("work.outcome." + clock.path("defaultOutcome").asText(), Locale.ENGLISH));
    }
    SAID.add(wait);
  }

  private static boolean isOf(JsonNode clock, Task task) {
    Instant due = Instant.parse(clock.path("dueAt").asText());
    return Duration.between(due, task.getDueDate().toInstant()).abs().toSeconds() < 1;
  }

  /** A clock of which a case has several names which of them it is. */
  private static String step(JsonNode clock) {
    return clock.path("name").asText().replaceFirst("#.*", "");
  }

  private static List<JsonNode> running(JsonNode file) {
    return StreamSupport.stream(file.path("clocks").spliterator(), false)
        .filter(clock -> "RUNNING".equals(clock.path("state").asText()))
        .toList();
  }

  /** The words of a key, which must be there. */
  private String said(String key, Locale locale) {
    return words.getMessage(key, null, locale).replace("'", "&#39;");
  }

  private String read(String path) throws Exception {
    return http.perform(get(path).with(user("lead").roles("LEAD")).locale(Locale.ENGLISH))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
