package io.recourse.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Tables and forms are tried out in the studio before anybody follows them. */
@RecourseTest
class ModelTrialsTest {

  private static final Map<String, Object> LONG =
      Map.of("category", "phones", "customerLevel", "NONE", "segment", "NEW", "repairDays", 9);

  @Autowired StudioCalls calls;
  @Autowired ObjectMapper json;
  @Autowired HistoryService history;

  @Test
  @DisplayName("IMP-06 a changed table answers rows of facts by the engine of the deployed ones")
  void changedTable() throws Exception {
    long kept =
        history.createHistoricDecisionInstanceQuery().decisionDefinitionKey("loanOffer").count();
    String dearer = table().replace("<text>20</text>", "<text>25</text>");
    ask(dearer, List.of(LONG, Map.of()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.answers[0].rules", contains("Rule_Long")))
        .andExpect(jsonPath("$.answers[0].results[0].depositPercent").value(25))
        .andExpect(jsonPath("$.answers[1].rules", hasItem(startsWith("Rule_"))));
    ask(table(), List.of(LONG))
        .andExpect(jsonPath("$.answers[0].results[0].depositPercent").value(20));
    assertThat(
            history
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("loanOffer")
                .count())
        .isEqualTo(kept);
  }

  @Test
  @DisplayName(
      "IMP-06 a table with a gap may be tried; one that must not run is refused, row named")
  void gapAndHarm() throws Exception {
    int last = table().indexOf("<rule id=\"Rule_None\"");
    String gap =
        table().substring(0, last) + table().substring(table().indexOf("</rule>", last) + 7);
    Map<String, Object> books = Map.of("category", "books", "customerLevel", "NONE");
    ask(gap, List.of(books)).andExpect(jsonPath("$.answers[0].results", empty()));

    ask(table().replace("&gt;= 7", "count(1..1000000000)"), List.of(LONG))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/content/Rule_Long")));
    ask(table(), List.of())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/rows"));
  }

  @Test
  @DisplayName("IMP-06 a changed form is shown in the words that its readers meet")
  void form() throws Exception {
    byte[] form = Files.readAllBytes(Path.of("forms/Task_AnswerInquiry.form"));
    calls
        .owner(preview("zh-CN").content(form))
        .andExpect(jsonPath("$..values[?(@.value == 'askBack')].label", hasItem("反问")));
    calls
        .lead(preview("en").content(form))
        .andExpect(
            jsonPath("$..values[?(@.value == 'askBack')].label", hasItem("A question back")));
    calls.owner(preview("en").content("[".getBytes(UTF_8))).andExpect(status().is4xxClientError());
    calls
        .owner(preview("zh-TW").content("{\"components\": [1]}".getBytes(UTF_8)))
        .andExpect(status().isUnprocessableEntity());
    calls
        .owner(get("/api/v1/models"))
        .andExpect(jsonPath("$.items[?(@.kind == 'FORM')].key", hasItem("Task_DecideReturn")));
  }

  private static MockHttpServletRequestBuilder preview(String language) {
    return post("/api/v1/models/preview")
        .param("language", language)
        .contentType(MediaType.APPLICATION_OCTET_STREAM);
  }

  private ResultActions ask(String content, List<Map<String, Object>> rows) throws Exception {
    Map<String, Object> asked = Map.of("key", "loanOffer", "content", content, "rows", rows);
    return calls.lead(
        post("/api/v1/models/try")
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(asked)));
  }

  private static String table() throws IOException {
    return Files.readString(Path.of("processes/decisions/loanOffer.dmn"));
  }
}
