package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.dataleaks.process.LeakElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** PRV-08 A report of a data leak is a case of its own, with limits and notices of its own. */
@RecourseTest
class DataLeakProcessTest {

  @Autowired LeakWaits ways;
  @Autowired ComplaintWaits complaints;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired WithdrawCase withdraw;
  @Autowired Cases cases;
  @Autowired FlowNodeCoverage coverage;
  @Autowired MockMvc http;

  @Test
  @DisplayName("PRV-08 reported, assessed, contained, told to authority and persons, documented")
  void walked() throws Exception {
    CaseNumber harmless = ways.walked(0);
    ways.assess(harmless, "NO_LEAK");
    assertOver(harmless);
    assertThat(fixture.clock(harmless, "leakNotice")).isEqualTo("MET");
    CaseNumber unseen = ways.walked(0);
    driver.fireTimer(unseen, "Timer_LeakUnassessed");
    ways.contain(unseen);
    extent(unseen, "RISK", 204);
    ways.contain(unseen);
    notice(unseen, "{\"authority\": \"Data office\", \"words\": \"N-2\"}", 204);
    assertOver(unseen);

    CaseNumber number = ways.walked(3);
    extent(number, "HIGH", 204);
    ways.contain(number);
    assertThat(fixture.tasks(number)).containsExactly(LeakElements.PERSONS);
    assertThatThrownBy(() -> persons(number, Map.of("way", "EACH")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("named");
    tell(number, fixture.order(2));
    fixture.run(number);
    persons(number, Map.of("way", "EACH"));
    assertOver(number);
    assertThat(fixture.mails(number))
        .containsExactly("dataLeakTaken", "leakConcerned", "dataLeakClosed");
    read(number)
        .andExpect(jsonPath("$.dataLeak.risk").value("HIGH"))
        .andExpect(jsonPath("$.dataLeak.persons").value(900))
        .andExpect(jsonPath("$.dataLeak.authority").value("Data office"))
        .andExpect(jsonPath("$.dataLeak.personsTold").value("EACH"));
    assertThat(
            coverage.missed(
                LeakElements.PROCESS, List.of(harmless.value(), unseen.value(), number.value())))
        .isEmpty();
  }

  @Test
  @DisplayName("PRV-08 a complaint that shows a leak becomes one: the authority within 72 hours")
  void converted() throws Exception {
    CaseNumber number = complaints.walked(0);
    fixture.finish(
        number,
        ComplaintElements.ASSESS,
        "complaints",
        Map.of("severity", 3, "scope", "INDIVIDUAL", "dataLeak", true));
    fixture.run(number);

    assertThat(cases.get(number).type()).isEqualTo(CaseType.DATA_LEAK);
    assertThat(fixture.tasks(number)).containsExactly(LeakElements.ASSESS);
    assertThat(fixture.runningClocks(number)).containsExactlyInAnyOrder("leakNotice", "assessLeak");
    assertThat(fixture.mails(number)).containsExactly("complaintReceived", "dataLeakTaken");
    assertThat(fixture.events(number)).contains("ComplaintMoved", "DataLeakFound");
    read(number)
        .andExpect(
            jsonPath("$.clocks[?(@.name == 'leakNotice')].legalGround")
                .value(hasItem(containsString("GDPR Art 33(1)"))));
    assertThatThrownBy(() -> withdraw.withdraw(number, "Forget it.", null))
        .isInstanceOf(Problem.class);
    assertThat(fixture.clock(number, "leakNotice")).isEqualTo("RUNNING");
    http.perform(
            post("/work/cases/" + number + "/data-leak/notice")
                .param("authority", "Data office")
                .param("words", "<script>N-1</script>")
                .with(user("owner").roles("OWNER"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(fixture.clock(number, "leakNotice")).isEqualTo("MET");
    http.perform(get("/work/cases/" + number + "/data-leak").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("&lt;script&gt;N-1&lt;/script&gt;")));
    notice(number, "{\"words\": \"again\"}", 409);
  }

  @Test
  @DisplayName("PRV-08 a leak that turns out larger is assessed anew, and more are owed a word")
  void assessedAnew() throws Exception {
    CaseNumber number = ways.walked(0);
    extent(number, "HIGH", 409);
    ways.assess(number, "UNLIKELY");
    assertThat(fixture.clock(number, "leakNotice")).isEqualTo("MET");
    extent(number, "NO_LEAK", 422);
    extent(number, "RISK", 204);

    assertThat(fixture.clock(number, "leakNotice")).isEqualTo("RUNNING");
    ways.contain(number);
    assertThat(fixture.tasks(number)).containsExactly(LeakElements.AUTHORITY);
    http.perform(
            post("/work/cases/" + number + "/data-leak/extent")
                .param("risk", "HIGH")
                .param("kinds", "Account numbers, too")
                .param("persons", "900")
                .with(user("lead").roles("LEAD"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(fixture.tasks(number)).containsExactly(LeakElements.CONTAIN);
    ways.contain(number);
    notice(number, "{\"authority\": \"Data office\", \"words\": \"N-3\"}", 204);
    assertThat(fixture.tasks(number)).containsExactly(LeakElements.PERSONS);
    extent(number, "HIGH", 204);
    assertThat(fixture.clock(number, "tellPersons")).isEqualTo("CANCELLED");
    ways.contain(number);
    assertThat(fixture.tasks(number)).containsExactly(LeakElements.PERSONS);
    persons(number, Map.of("way", "PUBLIC", "note", "In the newspapers."));
    assertOver(number);
    extent(number, "HIGH", 409);
    read(number).andExpect(jsonPath("$.dataLeak.persons").value(900));
  }

  private void extent(CaseNumber number, String risk, int expected) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/data-leak/extent")
                .contentType("application/json")
                .content("{\"risk\": \"%s\", \"kinds\": \"All\", \"persons\": 900}".formatted(risk))
                .with(user("lead").roles("LEAD")))
        .andExpect(status().is(expected));
  }

  private void persons(CaseNumber number, Map<String, Object> values) {
    fixture.finish(number, LeakElements.PERSONS, "complaints", values);
  }

  private void assertOver(CaseNumber number) {
    fixture.run(number);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(fixture.runningClocks(number)).isEmpty();
  }

  private ResultActions read(CaseNumber number) throws Exception {
    return http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")));
  }

  private void notice(CaseNumber number, String body, int expected) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/complaint/leak-notice")
                .contentType("application/json")
                .content(body)
                .with(user("lead").roles("LEAD")))
        .andExpect(status().is(expected));
  }

  private void tell(CaseNumber number, String order) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/data-leak/customers")
                .contentType("application/json")
                .content("{\"orders\": [\"" + order + "\"], \"words\": \"Your address.\"}")
                .with(user("lead").roles("LEAD")))
        .andExpect(status().isAccepted());
  }
}
