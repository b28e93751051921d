package io.recourse.studio;

import static io.recourse.studio.StudioCalls.MODELS;
import static io.recourse.studio.StudioCalls.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.platform.MovableClock;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What owners expect of a process is walked before anybody follows a new version of it. */
@RecourseTest
class ScenariosOfProcessesTest {

  private static final String SCENARIOS = MODELS + "/" + ProbeModels.KEY + "/scenarios";
  private static final String PAGE = "/studio/models/" + ProbeModels.KEY + "/scenarios";

  @Autowired StudioCalls calls;
  @Autowired ProbeModels probe;
  @Autowired ProcessDriver driver;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void deploy() {
    probe.deployFirst();
    var unused = probe.deployCalled();
  }

  @AfterEach
  void tidy() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from model_scenario where model_key = ?").param(ProbeModels.KEY).update();
    probe.removeAll();
  }

  @Test
  @DisplayName(
      "IMP-06 a scenario that an owner wrote stops submission, approval, the due deployment and the"
          + " way back, and says which step differs first")
  void everyDoor() throws Exception {
    String calling = calls.begin(ProbeModels.calling(), 1);
    calls.agree(calling).andExpect(jsonPath("$.deployment.version").value(2));
    String agreed = calls.begin(ProbeModels.process("Third"), 2);
    calls.submit(agreed).andExpect(status().isOk());
    String later = calls.begin(ProbeModels.process("Fourth"), 2);
    calls.submit(later).andExpect(status().isOk());
    String at = clock.instant().plus(Duration.ofHours(8)).toString();
    calls
        .lead(
            act(later, "approve", "{\"deployAt\": \"" + at + "\", \"untested\": true}")
                .header("If-Match", "\"2\""))
        .andExpect(jsonPath("$.state").value("APPROVED"));
    written("Call_Probe after PT5H").andExpect(status().isCreated());

    calls
        .owner(json("/run", "{}"))
        .andExpect(jsonPath("$.items[?(@.met)]", hasSize(1)))
        .andExpect(jsonPath("$.items[0].got.end").value("EndEvent_ProbeEnded"));
    String says = "Call_Probe is to be passed there, and it goes to EndEvent_ProbeEnded";
    calls
        .approve(agreed)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/content/EndEvent_ProbeEnded"))
        .andExpect(jsonPath("$.errors[0].detail").value("“Called at last” does not hold: " + says));
    String gone = calls.begin(ProbeModels.process("Fifth"), 2);
    calls
        .owner(act(gone, "submit", "{\"reason\": \"x\"}").header("Accept-Language", "zh-CN"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("此处应经过 Call_Probe")));
    calls
        .lead(
            post(MODELS + "/" + ProbeModels.KEY + "/roll-back/at-once")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": 1, \"reason\": \"Old.\"}"))
        .andExpect(status().isUnprocessableEntity());
    ((MovableClock) clock).setAhead(Duration.ofHours(9));
    var unused = driver.walkRound("ModelDeploymentProcess", 1);
    calls
        .owner(get(StudioCalls.DRAFTS + "/" + later))
        .andExpect(jsonPath("$.state").value("DRAFT"))
        .andExpect(jsonPath("$.agreement.answer").value(containsString(says)));
    assertThat(probe.versions()).isEqualTo(2);
  }

  @Test
  @DisplayName("IMP-06 a wait of which a scenario says nothing, and what cannot be kept, are named")
  void saidWhere() throws Exception {
    written("").andExpect(status().isCreated());
    calls
        .owner(json("/run", quoted(ProbeModels.calling())))
        .andExpect(
            jsonPath("$.items[0].differs")
                .value("it waits at Call_Probe, and the scenario does not say what comes of it"));
    calls
        .owner(
            json(
                "",
                """
                {"name": "x", "facts": {}, "expected": {"way": "y"}, "way": {"answers": [
                  {"at": "no id", "after": "soon", "facts": {"a": [1]}}], "passes": []}}
                """))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            jsonPath(
                "$.errors[*].pointer",
                contains(
                    "/expected",
                    "/way/answers/0/at",
                    "/way/answers/0/after",
                    "/way/answers/0/facts")));
    calls
        .owner(json("", "{\"name\": \"x\", \"expected\": {\"end\": \"E\"}}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/way"));
    calls
        .owner(json("/from-case", "{\"case\": \"RC-1\"}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/case"));

    calls
        .lead(
            post(PAGE + "/written")
                .param("name", "By hand")
                .param("facts", "amount = 12.50\nempty =")
                .param("answers", "Task_LookAtProbe later: a = b"))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("is a span of time"),
                        containsString("Task_LookAtProbe later: a = b"))));
    calls
        .lead(
            post(PAGE + "/written")
                .param("name", "By hand")
                .param("facts", "amount = 12.50\nempty =")
                .param("answers", "Task_LookAtProbe after PT1H: a = b")
                .param("end", "EndEvent_Elsewhere"))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("By hand"),
                        containsString("expects end = EndEvent_Elsewhere"))));
    calls
        .owner(get(SCENARIOS))
        .andExpect(jsonPath("$.items[0].facts.amount").value(12.5))
        .andExpect(jsonPath("$.items[0].way.nothing", contains("empty")))
        .andExpect(jsonPath("$.items[0].way.answers[0].facts.a").value("b"));
    calls
        .lead(get("/studio/models/" + ProbeModels.KEY))
        .andExpect(content().string(containsString("studio-scenarios")));
  }

  @Test
  @DisplayName(
      "IMP-06 a text that only the engine's parser refuses, beside what harms nobody, is refused"
          + " with what is wrong with it by whoever would walk it")
  void unread() throws Exception {
    written("").andExpect(status().isCreated());
    String unread = unreadModel();
    String draft = calls.begin(unread, 1);
    calls
        .submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors").isNotEmpty());
    calls
        .owner(json("/run", quoted(unread)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/content/Task_AwaitAnswer"));
    calls
        .lead(get(PAGE).param("draft", draft))
        .andExpect(content().string(containsString("must not be walked")));
    calls
        .lead(post(StudioCalls.DRAFTS + "/" + draft + "/load"))
        .andExpect(status().isUnprocessableEntity());
  }

  /** Its form is deployed nowhere, and it waits for a message that is defined nowhere. */
  private static String unreadModel() {
    return ProbeModels.process("Unread")
        .replace("formRef=\"StudioProbeForm\"", "formRef=\"StudioProbeNowhere\"")
        .replace("targetRef=\"EndEvent_ProbeEnded\"", "targetRef=\"Task_AwaitAnswer\"")
        .replace(
            "<endEvent",
            "<receiveTask id=\"Task_AwaitAnswer\" name=\"Wait\" messageRef=\"Message_Gone\"/>"
                + "<sequenceFlow id=\"Flow_Out\" sourceRef=\"Task_AwaitAnswer\""
                + " targetRef=\"EndEvent_ProbeEnded\"/><endEvent");
  }

  @Test
  @DisplayName("IMP-06 a change that was refused as stale stays refused when it is sent once more")
  void stale() throws Exception {
    written("").andExpect(status().isCreated());
    String id =
        jdbc.sql("select id from model_scenario where model_key = ?")
            .param(ProbeModels.KEY)
            .query(String.class)
            .single();
    changed(id, "First");
    for (int again = 0; again < 2; again++) {
      changed(id, "Second")
          .andExpect(
              content()
                  .string(
                      allOf(
                          containsString("changed since it was read"),
                          containsString("name=\"version\" value=\"1\""))));
    }
    calls.owner(get(SCENARIOS)).andExpect(jsonPath("$.items[0].name").value("First"));
  }

  /** By the form, as it was when the scenario was new. */
  private ResultActions changed(String id, String name) throws Exception {
    return calls.lead(
        post(PAGE + "/" + id)
            .param("version", "1")
            .param("name", name)
            .param("answers", "Task_LookAtProbe after PT1H")
            .param("end", "EndEvent_ProbeEnded"));
  }

  /** Somebody looks for an hour; then as said. */
  private ResultActions written(String then) throws Exception {
    String more =
        then.isEmpty()
            ? ""
            : ", {\"at\": \"%s\", \"after\": \"%s\"}".formatted((Object[]) then.split(" after "));
    return calls.owner(
        json(
            "",
            """
            {"name": "Called at last", "facts": {"worth": 20}, "expected": {"end": "EndEvent_ProbeEnded"},
             "way": {"answers": [{"at": "Task_LookAtProbe", "after": "PT1H"}%s],
               "passes": ["Task_LookAtProbe"%s]}}
            """
                .formatted(more, then.isEmpty() ? "" : ", \"Call_Probe\"")));
  }

  private static String quoted(String model) {
    return "{\"content\": \"" + model.replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
  }

  private static MockHttpServletRequestBuilder json(String to, String body) {
    return post(SCENARIOS + to).contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
