package io.recourse.processes;

import static io.recourse.studio.StudioCalls.MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.platform.MovableClock;
import io.recourse.returns.process.ReturnElements;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A closed case becomes what the next versions of its process are held to. */
@RecourseTest
class ScenarioOfCaseTest {

  private static final String DECIDE = "DecideRequestProcess";

  @Autowired ReturnsFixture returns;
  @Autowired StudioCalls calls;
  @Autowired Cases cases;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private String draft;

  @AfterEach
  void tidy() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from model_scenario where model_key = ?").param(DECIDE).update();
    if (draft != null) {
      jdbc.sql("delete from model_draft where id = ?").param(UUID.fromString(draft)).update();
    }
  }

  @Test
  @DisplayName(
      "IMP-06 a closed case is taken in one press; a draft that takes its decision away is not"
          + " submitted, and the page says at which step it differs")
  void taken() throws Exception {
    CaseNumber lamp = decided();
    take(lamp).andExpect(jsonPath("$.errors[0].pointer").value("/case"));
    closed(lamp);
    take(lamp)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.name").value(lamp.value()))
        .andExpect(jsonPath("$.expected.end").value("EndEvent_RequestApproved"))
        .andExpect(jsonPath("$.way.takenFrom").value(lamp.value()))
        .andExpect(jsonPath("$.way.passes", contains("Task_DecideReturn")))
        .andExpect(jsonPath("$.way.answers[*].at", hasItem("Task_DecideReturn")))
        .andExpect(jsonPath("$.facts.decision").value("approve"))
        .andExpect(jsonPath("$.facts.note").doesNotExist());
    calls
        .lead(get("/studio/models/" + DECIDE + "/scenarios"))
        .andExpect(content().string(containsString("badge good")));

    draft = begun(model().replace(">${automatic}<", ">${!evidenceMissing}<"));
    calls
        .submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/content/Task_ApproveAutomatically"))
        .andExpect(
            jsonPath("$.errors[0].detail")
                .value(
                    "“"
                        + lamp.value()
                        + "” does not hold: Task_DecideReturn is to be passed there, and it goes to"
                        + " Task_ApproveAutomatically"));
    calls
        .lead(get("/studio/models/" + DECIDE + "/scenarios").param("draft", draft))
        .andExpect(content().string(containsString("Task_DecideReturn is to be passed there")));
    jdbc.sql("delete from model_scenario where model_key = ?").param(DECIDE).update();
    calls.submit(draft).andExpect(status().isOk());
  }

  private ResultActions take(CaseNumber number) throws Exception {
    return calls.owner(
        post(MODELS + "/" + DECIDE + "/scenarios/from-case")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"case\": \"" + number.value() + "\"}"));
  }

  private CaseNumber decided() {
    CaseNumber number =
        returns.openDelivered(2, ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    ((MovableClock) clock).setAhead(Duration.ofHours(1));
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "approve", "note", "looked at"));
    return number;
  }

  private void closed(CaseNumber number) {
    transaction.executeWithoutResult(
        status -> {
          ServiceCase lamp = cases.lock(number);
          lamp.close("Settled.");
          cases.save(lamp);
        });
  }

  private String begun(String content) throws Exception {
    assertThat(content).isNotEqualTo(model());
    int newest =
        jdbc.sql("select max(version_) from act_re_procdef where key_ = ?")
            .param(DECIDE)
            .query(Integer.class)
            .single();
    return calls.begin("BPMN", DECIDE, content, newest);
  }

  private static String model() throws Exception {
    return Files.readString(Path.of("processes/" + DECIDE + ".bpmn"));
  }
}
