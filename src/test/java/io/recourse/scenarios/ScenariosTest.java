package io.recourse.scenarios;

import static io.recourse.studio.StudioCalls.DRAFTS;
import static io.recourse.studio.StudioCalls.MODELS;
import static io.recourse.studio.StudioCalls.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.recourse.platform.MovableClock;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What owners expect of a table is kept with it and asked before anybody follows a new version. */
@RecourseTest
class ScenariosTest {

  private static final String KEY = "scenarioProbe";
  private static final String SCENARIOS = MODELS + "/" + KEY + "/scenarios";
  private static final Map<String, Object> LONG =
      Map.of("category", "phones", "customerLevel", "NONE", "segment", "NEW", "repairDays", 9);

  @Autowired StudioCalls calls;
  @Autowired RepositoryService repository;
  @Autowired ProcessDriver driver;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void deploy() throws Exception {
    var unused =
        repository
            .createDeployment()
            .name("scenario probe")
            .addString(KEY + ".dmn", table(20))
            .deploy();
  }

  @AfterEach
  void tidy() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    repository.createDeploymentQuery().list().stream()
        .filter(it -> "scenario probe".equals(it.getName()) || "studio".equals(it.getName()))
        .filter(it -> ours(it.getId()))
        .forEach(it -> repository.deleteDeployment(it.getId(), true));
    jdbc.sql("delete from model_scenario where model_key = ?").param(KEY).update();
    jdbc.sql("delete from model_draft where model_key = ?").param(KEY).update();
  }

  @Test
  @DisplayName("IMP-06 scenarios of one owner are there for others; each change is on the trail")
  void shared() throws Exception {
    String deposit = kept("Long repair", LONG, Map.of("depositPercent", 20, "offered", true));
    kept("Nothing known", Map.of(), Map.of("offered", false));
    kept("Loyal", with("customerLevel", "GOLD"), Map.of("offered", true));
    calls
        .as("other", "OWNER", get(SCENARIOS))
        .andExpect(jsonPath("$.items[*].name", contains("Long repair", "Loyal", "Nothing known")))
        .andExpect(jsonPath("$.items[0].facts.repairDays").value(9))
        .andExpect(jsonPath("$.items[0].expected.depositPercent").value(20))
        .andExpect(jsonPath("$.items[0].author").value("owner"));
    calls
        .lead(get("/studio/models/" + KEY))
        .andExpect(content().string(containsString("studio-trial-refused")));
    calls
        .lead(json(post(SCENARIOS + "/run"), Map.of()))
        .andExpect(jsonPath("$.items[?(@.met)]", hasSize(3)));
    calls
        .lead(json(post(SCENARIOS + "/run"), Map.of("content", table(25))))
        .andExpect(jsonPath("$.items[0].met").value(false))
        .andExpect(jsonPath("$.items[0].got.depositPercent").value(25));

    Map<String, Object> dearer =
        body("Long repair", LONG, Map.of("depositPercent", 25), Map.of("version", 1));
    calls.lead(json(put(SCENARIOS + "/" + deposit), dearer)).andExpect(status().isOk());
    calls
        .owner(json(put(SCENARIOS + "/" + deposit), dearer))
        .andExpect(status().isPreconditionFailed());
    calls
        .owner(delete(SCENARIOS + "/" + deposit).param("version", "1"))
        .andExpect(status().is(412));
    calls
        .owner(delete(SCENARIOS + "/" + deposit).param("version", "2"))
        .andExpect(status().is(204));
    calls.owner(get(SCENARIOS)).andExpect(jsonPath("$.items", hasSize(2)));
    assertThat(trail("ScenarioKept", deposit, "expected"))
        .isEqualTo("depositPercent = 20, offered = true");
    assertThat(trail("ScenarioChanged", deposit, "expectedBefore")).contains("depositPercent = 20");
    assertThat(trail("ScenarioRemoved", deposit, "expected")).isEqualTo("depositPercent = 25");
    assertThat(trail("ScenarioRemoved", deposit, "removedBy")).isEqualTo("owner");
  }

  @Test
  @DisplayName(
      "IMP-06 what answers otherwise is not submitted: scenario, expected and got are said")
  void submission() throws Exception {
    String deposit = kept("Long repair", LONG, Map.of("depositPercent", 20, "offered", true));
    kept("Nothing known", Map.of(), Map.of("offered", false));
    String draft = calls.begin("DMN", KEY, table(25), 1);
    calls
        .submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(1)))
        .andExpect(jsonPath("$.errors[0].pointer").value("/content/Rule_Long"))
        .andExpect(
            jsonPath("$.errors[0].detail")
                .value(
                    "“Long repair” expects depositPercent = 20; this text says: depositPercent ="
                        + " 25"));
    calls
        .owner(act(draft, "submit", "{\"reason\": \"Dearer.\"}").header("Accept-Language", "zh-TW"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("預期 depositPercent = 20")));

    var unused =
        calls.owner(
            json(
                put(SCENARIOS + "/" + deposit),
                body("Long repair", LONG, Map.of("depositPercent", 25), Map.of("version", 1))));
    calls
        .agree(draft)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.deployment.version").value(2));

    String page = "/studio/models/" + KEY + "/roll-back";
    calls
        .owner(
            json(post(MODELS + "/" + KEY + "/roll-back"), Map.of("version", 1, "reason", "Old.")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("depositPercent = 20")));
    for (String way : new String[] {"", "/at-once"}) {
      calls
          .lead(post(page + way).param("version", "1").param("reason", "Old."))
          .andExpect(flash().attribute("refused", containsString("“Long repair” expects")));
    }
    assertThat(versions()).isEqualTo(2);
    calls.lead(delete(SCENARIOS + "/" + deposit).param("version", "2")).andExpect(status().is(204));
    calls
        .lead(post(page + "/at-once").param("version", "1").param("reason", "Old."))
        .andExpect(status().isFound());
    assertThat(versions()).isEqualTo(3);
  }

  @Test
  @DisplayName("IMP-06 a scenario kept after the submission stops approval and the due deployment")
  void deployment() throws Exception {
    String now = calls.begin("DMN", KEY, table(25), 1);
    calls.submit(now).andExpect(status().isOk());
    String later = calls.begin("DMN", KEY, table(30), 1);
    calls.submit(later).andExpect(status().isOk());
    Instant time = clock.instant().plus(Duration.ofHours(8));
    String at = "{\"deployAt\": \"" + time + "\", \"untested\": true}";
    calls
        .lead(act(later, "approve", at).header("If-Match", "\"2\""))
        .andExpect(jsonPath("$.state").value("APPROVED"));
    kept("Long repair", LONG, Map.of("depositPercent", 20));

    calls.approve(now).andExpect(status().isUnprocessableEntity());
    ((MovableClock) clock).setAhead(Duration.ofHours(9));
    var unused = driver.walkRound("ModelDeploymentProcess", 1);

    calls
        .owner(get(DRAFTS + "/" + later))
        .andExpect(jsonPath("$.state").value("DRAFT"))
        .andExpect(
            jsonPath("$.agreement.answer")
                .value(containsString("“Long repair” expects depositPercent = 20")));
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 what no table can be asked is not kept, and says at which field")
  void refused() throws Exception {
    keep(body("", Map.of(), Map.of(), Map.of()))
        .andExpect(jsonPath("$.errors[*].pointer", contains("/name", "/expected")));
    keep(body("List", Map.of("category", new int[] {1}), Map.of("offered", true), Map.of()))
        .andExpect(jsonPath("$.errors[0].pointer").value("/facts"));
    keep(body("Nul", Map.of("category", "a\u0000b"), Map.of("offered", true), Map.of()))
        .andExpect(status().is4xxClientError());
    String endless = "{\"name\": \"Endless\", \"expected\": {\"depositPercent\": 1e999}}";
    calls
        .owner(post(SCENARIOS).contentType(MediaType.APPLICATION_JSON).content(endless))
        .andExpect(jsonPath("$.errors[0].pointer").value("/expected"));
    kept("Once", Map.of(), Map.of("offered", false));
    keep(body("Once", Map.of(), Map.of("offered", true), Map.of()))
        .andExpect(jsonPath("$.errors[0].pointer").value("/name"));
    calls
        .owner(json(post(MODELS + "/Task_DecideReturn/scenarios"), body("A", LONG, LONG, Map.of())))
        .andExpect(status().isConflict());
    calls.owner(get(MODELS + "/nobody/scenarios")).andExpect(status().isNotFound());
    calls
        .as("ann", "RETURNS", json(post(SCENARIOS), body("A", LONG, LONG, Map.of())))
        .andExpect(status().isForbidden());
  }

  private String kept(String name, Map<String, Object> facts, Map<String, Object> expected)
      throws Exception {
    return JsonPath.read(
        keep(body(name, facts, expected, Map.of()))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.id");
  }

  private ResultActions keep(Map<String, Object> body) throws Exception {
    return calls.owner(json(post(SCENARIOS), body));
  }

  private static Map<String, Object> body(
      String name, Map<String, ?> facts, Map<String, ?> expected, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("name", name);
    body.put("facts", facts);
    body.put("expected", expected);
    return body;
  }

  private MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder call, Map<String, ?> body) throws Exception {
    return call.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
  }

  private static Map<String, Object> with(String fact, Object value) {
    Map<String, Object> facts = new HashMap<>(LONG);
    facts.put(fact, value);
    return facts;
  }

  private String trail(String type, String scenario, String fact) {
    return jdbc.sql(
            """
            select data::jsonb ->> :fact from audit_event
            where chain = 'system' and type = :type and data::jsonb ->> 'scenario' = :scenario
            """)
        .param("fact", fact)
        .param("type", type)
        .param("scenario", scenario)
        .query(String.class)
        .single();
  }

  private long versions() {
    return repository.createDecisionDefinitionQuery().decisionDefinitionKey(KEY).count();
  }

  private boolean ours(String deployment) {
    return repository
            .createDecisionDefinitionQuery()
            .deploymentId(deployment)
            .decisionDefinitionKey(KEY)
            .count()
        > 0;
  }

  /** The table of loans under a key of our own, so that no test touches what others ask. */
  private static String table(int deposit) throws Exception {
    return Files.readString(Path.of("processes/decisions/loanOffer.dmn"))
        .replace("loanOffer", KEY)
        .replace("<text>20</text>", "<text>" + deposit + "</text>");
  }
}
