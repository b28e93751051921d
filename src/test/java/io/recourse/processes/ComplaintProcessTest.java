package io.recourse.processes;

import static io.recourse.processes.ComplaintWaits.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every way a complaint can go (ISO 10002). */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintProcessTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits ways;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired AnswerComplaint answer;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ConvertCase convert;
  @Autowired CompleteTask complete;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(ComplaintElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("CMP-01 acknowledged, assessed, investigated, decided, reviewed, accepted")
  void accepted() throws Exception {
    CaseNumber number = walk(ways.walked(3));
    seen(number, "REVIEWED");
    assertThat(page(number)).doesNotContain("It lay here.");
    ways.confirm(number);
    seen(number, "ANSWERED");
    assertThat(page(number)).contains("It lay here.", "You were right", "I accept this answer");
    http.perform(
            post("/portal/cases/" + number + "/complaint/accept")
                .with(customer(number))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    driver.runJobs(number);

    seen(number, "SETTLED");
    assertThat(fixture.mails(number)).containsExactly("complaintReceived", "complaintDecided");
    assertThat(fixture.clock(number, "answerComplaint")).isEqualTo("MET");
    assertThatThrownBy(() -> answer.accept(number)).isInstanceOf(Problem.class);
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("CMP-01 nobody assesses or answers: grave by default, and the outcome stands")
  void by_default() {
    CaseNumber number = walk(ways.walked(0));
    driver.fireTimer(number, "Timer_AssessmentOver");
    assertThat(fixture.clock(number, "assessComplaint")).isEqualTo("BREACHED");
    ways.investigate(number);
    ways.decide(number, "complaints", verdict("NOT_UPHELD", "NONE"));
    ways.confirm(number);
    driver.fireTimer(number, "Timer_AnswerOver");

    assertThat(fixture.clock(number, "answerComplaint")).isEqualTo("BREACHED");
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("CMP-03 without findings and root cause nothing goes on; late work is breached")
  void found_with_cause() {
    CaseNumber number = walk(ways.walked(1));
    assertThatThrownBy(
            () ->
                fixture.finish(
                    number,
                    ComplaintElements.INVESTIGATE,
                    "complaints",
                    Map.of("findings", "It lay two weeks.")))
        .isInstanceOf(Problem.class);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
  }

  @Test
  @DisplayName("CMP-05 who decided does not review; sent back it is decided again")
  void reviewed_by_another() {
    CaseNumber number = walk(ways.walked(2));
    ways.decide(number, "complaints", verdict("UPHELD", "APOLOGY"));
    Worker decider = new Worker("complaints", Set.of("complaints", "lead"));
    String task = fixture.task(number, ComplaintElements.REVIEW).getId();
    assertThatThrownBy(
            () -> complete.complete(task, decider, Version.ANY, Map.of("decision", "confirm")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("does not review");
    fixture.finish(
        number,
        ComplaintElements.REVIEW,
        "lead",
        Map.of("decision", "sendBack", "note", "The letter says nothing of the key."));

    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.DECIDE);
    ways.decide(number, "complaints", verdict("PARTLY_UPHELD", "APOLOGY"));
    ways.confirm(number);
    answer.accept(number);
    driver.runJobs(number);
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("CMP-01 an ended complaint is investigated again; withdrawn or converted it is left")
  void again_and_left() {
    CaseNumber number = walk(ways.walked(4));
    driver.fireTimer(number, "Timer_AnswerOver");
    reopen.reopen(number, "You did not ask the courier.", null);
    driver.runJobs(number);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
    withdraw.withdraw(number, "Forget it.", null);
    driver.runJobs(number);
    assertThat(fixture.mails(number)).last().isEqualTo("complaintWithdrawn");
    assertOver(number, CaseStatus.WITHDRAWN);

    CaseNumber asked = walk(fixture.open(CaseType.COMPLAINT));
    convert.convert(asked, CaseType.INQUIRY, "A question, really.", null);
    assertThat(fixture.clock(asked, "assessComplaint")).isEqualTo("CANCELLED");
    assertThat(fixture.tasks(asked)).containsExactly("Task_AnswerInquiry");
  }

  @Test
  @DisplayName("CMP-01 on the portal about a case of one's own; of another's it is refused")
  void about_a_case() throws Exception {
    CaseNumber mine = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    CaseNumber foreign = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    String me = cases.get(mine).customerId();
    http.perform(form(me, foreign)).andExpect(status().isUnprocessableEntity());
    String place =
        http.perform(form(me, mine))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    CaseNumber number = walk(new CaseNumber(place.substring(place.lastIndexOf('/') + 1)));

    assertThat(cases.get(number).orderNumber()).isEqualTo(cases.get(mine).orderNumber());
    http.perform(
            get("/api/v1/tasks/" + fixture.task(number, ComplaintElements.ASSESS).getId())
                .with(user("complaints").roles("COMPLAINTS")))
        .andExpect(jsonPath("$.values.about").value(mine.value()));
  }

  private static MockHttpServletRequestBuilder form(String customer, CaseNumber about) {
    return post("/portal/complaints/new")
        .param("submission", "s" + about)
        .param("order", "")
        .param("aboutCase", about.value())
        .param("subject", "Slow")
        .param("text", "It took two weeks.")
        .with(user(customer).roles("CUSTOMER"))
        .with(csrf());
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  /** By staff, in the answer of the API. */
  private void seen(CaseNumber number, String standing) throws Exception {
    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.standing").value(standing));
  }

  private String page(CaseNumber number) throws Exception {
    return http.perform(get("/portal/cases/" + number).with(customer(number)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private RequestPostProcessor customer(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(driver.instances(number))
        .noneMatch(it -> it.getProcessDefinitionId().startsWith(ComplaintElements.PROCESS));
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.runningClocks(number)).isEmpty();
  }
}
