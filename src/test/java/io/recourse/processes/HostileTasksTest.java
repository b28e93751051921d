package io.recourse.processes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import io.recourse.web.HostileTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Hostile text in the tasks of repairs, visits, prices and deliveries: a draft keeps it as it is,
 * completion takes or refuses it, and every page shows it as text.
 */
@Tag("corpus")
@RecourseTest
class HostileTasksTest {

  private static final UserRequestPostProcessor STAFF =
      user("lead")
          .roles(
              "AGENT",
              "RETURNS",
              "WAREHOUSE",
              "TECHNICIAN",
              "COMPLAINTS",
              "VISITS",
              "FINANCE",
              "LEAD",
              "AUDITOR");
  private static final String MARKUP = "<img src=x onerror=alert(1)> #{7*7} *{7*7} \u202Eback";
  private static final int LONGEST = 1_900;

  /** Whose words reach the customer by mail, which tests read as sentences. */
  private static final Set<String> MAILED =
      Set.of("Task_CarryOutFinding", "Task_CarryOutVisit", "Task_DecideDelivery");

  private static final String SENTENCE =
      "<img src=x onerror=alert(1)> #{7*7} <script>alert(2)</script> \u05E9\u05DC\u05D5\u05DD it"
          + " says.";

  /** What is answered beside the words, and in which fields words are asked. */
  private record Answers(String team, Map<String, Object> chosen, String... words) {

    UserRequestPostProcessor worker() {
      return user(team).roles(team.toUpperCase(Locale.ROOT));
    }

    Map<String, Object> with(String text) {
      Map<String, Object> values = new HashMap<>(chosen);
      for (String field : words) {
        values.put(field, text);
      }
      return values;
    }
  }

  private static final Map<String, Answers> TASKS =
      Map.ofEntries(
          entry(
              "Task_DiagnoseRepair",
              new Answers(
                  "technician",
                  Map.of("finding", "FAULT_CONFIRMED", "coverage", "COVERED"),
                  "note")),
          entry(
              "Task_PerformRepair",
              new Answers("technician", Map.of("result", "REPAIRED"), "note")),
          entry("Task_TestRepair", new Answers("technician", Map.of("passed", true), "note")),
          entry("Task_VisitOnSite", new Answers("technician", Map.of("outcome", "MET"), "note")),
          entry(
              "Task_MakeVisit",
              new Answers(
                  "visits",
                  Map.of("outcome", "REACHED", "satisfied", true, "score", 4),
                  "comment",
                  "finding")),
          entry("Task_CarryOutFinding", new Answers("lead", Map.of(), "words")),
          entry("Task_CarryOutVisit", new Answers("technician", Map.of("outcome", "DONE"), "note")),
          entry(
              "Task_DecidePriceClaim", new Answers("agent", Map.of("decision", "refuse"), "note")),
          entry("Task_SearchDelivery", new Answers("warehouse", Map.of("outcome", "LOST"), "note")),
          entry(
              "Task_DecideDelivery", new Answers("returns", Map.of("decision", "refuse"), "note")));

  private UserRequestPostProcessor worker;

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired List<Waits> lines;
  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired Standing standing;

  static List<String> tasks() {
    return TASKS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  @DisplayName("EDG-01 hostile words in a task are kept, refused or shown, and never executed")
  void task(String key) throws Exception {
    CaseNumber number = Waits.all(lines).get(key).get();
    String id = fixture.task(number, key).getId();
    Answers asked = TASKS.get(key);
    worker = asked.worker();
    List<String> texts = HostileTexts.share(tasks().indexOf(key), tasks().size());
    for (String text : HostileTexts.turn(tasks().indexOf(key), 5 * tasks().size())) {
      draft(id, asked.with(text));
    }
    assertThat(read(get("/work/tasks/" + id), worker)).doesNotContain("<img src=x", "__49__");
    for (String text : texts) {
      if (text.length() >= 10_000 || text.indexOf('\0') >= 0 || text.indexOf('\uD800') >= 0) {
        assertThat(complete(id, asked.with(text))).as(text).isBetween(400, 422);
        assertThat(fixture.task(number, key)).as("stands as it was").isNotNull();
      }
    }

    String all = MAILED.contains(key) ? SENTENCE : joined(texts);
    assertThat(complete(id, asked.with(all))).isEqualTo(200);
    fixture.run(number);

    assertThat(fixture.task(number, key)).isNull();
    assertThat(standing.of(number).values())
        .as("kept as it was typed")
        .anyMatch(rows -> rows.contains("<img src=x onerror"));
    List<String> pages = pages(number);
    for (String page : pages) {
      assertThat(page).doesNotContain("<img src=x", "(1)&gt; 49", "49 49");
      assertThat(texts).noneMatch(text -> HostileTexts.echoes(page, text));
    }
  }

  /** Read again as it was typed, or refused with nothing kept. */
  private void draft(String id, Map<String, Object> values) throws Exception {
    String path = "/api/v1/tasks/" + id + "/draft";
    String before = read(get(path), worker);
    int kept = answer(put(path), Map.of("values", values)).getStatus();
    String after = read(get(path), worker);
    if (kept == 204) {
      assertThat(json.readTree(after).path("values"))
          .isEqualTo(json.readTree(json.writeValueAsBytes(values)));
    } else {
      assertThat(kept).isBetween(400, 422);
      assertThat(after).isEqualTo(before);
    }
  }

  private int complete(String id, Map<String, Object> values) throws Exception {
    return answer(post("/api/v1/tasks/" + id + "/complete"), Map.of("values", values)).getStatus();
  }

  /** One text of all that a form may take, as long as it may be. */
  private static String joined(List<String> texts) {
    StringBuilder all = new StringBuilder(MARKUP);
    for (String text : texts) {
      boolean taken = text.codePoints().noneMatch(HostileTasksTest::isNoText);
      if (taken && all.length() + text.length() < LONGEST) {
        all.append('\n').append(text);
      }
    }
    return all.toString();
  }

  private static boolean isNoText(int point) {
    return Character.getType(point) == Character.SURROGATE
        || Character.isISOControl(point) && !Character.isWhitespace(point);
  }

  private List<String> pages(CaseNumber number) throws Exception {
    List<String> pages = new ArrayList<>();
    for (String path : List.of("/work/cases/" + number, "/audit?number=" + number, "/work/team")) {
      pages.add(read(get(path), STAFF));
    }
    pages.add(
        web.perform(
                get("/portal/cases/" + number)
                    .with(user(cases.get(number).customerId()).roles("CUSTOMER")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
    return pages;
  }

  private String read(MockHttpServletRequestBuilder asked, UserRequestPostProcessor who)
      throws Exception {
    return web.perform(asked.with(who))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder sent, Object body)
      throws Exception {
    return web.perform(
            sent.contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body))
                .with(worker)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }
}
