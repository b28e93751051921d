package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.RateCase;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.AnswerSurvey;
import io.recourse.visits.ContactWish;
import io.recourse.visits.SettleMatters;
import io.recourse.visits.SurveyLinks;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitStrategy;
import io.recourse.visits.process.VisitElements;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every way a follow-up visit can go. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpVisitProcessTest {

  private static final String MAKE = VisitElements.MAKE_VISIT;

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired VisitBook book;
  @Autowired VisitFixture visits;
  @Autowired SettleMatters matters;
  @Autowired SurveyLinks links;
  @Autowired RateCase rate;
  @Autowired MockMvc http;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ConvertCase convert;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(VisitElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("FUP-01 announced, tried, put off to the time the customer names, reached, thanked")
  void reached() {
    CaseNumber number = due();
    tried(number, "NO_ANSWER");
    assertThat(fixture.clock(number, "makeVisit")).isEqualTo("MET");
    driver.fireTimer(number, "Timer_NextTryDue");
    var callAt = fixture.now().plus(Duration.ofHours(30)).toString();
    tried(number, Map.of("outcome", "CALL_LATER", "callAt", callAt));
    assertThat(driver.until(number, "Timer_NextTryDue", fixture.now()))
        .isBetween(Duration.ofHours(29), Duration.ofHours(30));
    driver.fireTimer(number, "Timer_NextTryDue");
    tried(number, Map.of("outcome", "REACHED", "satisfied", true, "score", 5, "comment", "Fine."));

    assertThat(book.tries(number)).extracting("score").containsExactly(null, null, 5);
    assertThat(fixture.mails(number)).containsExactly("visitAnnounced", "visitThanks");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("FUP-01 three calls without an answer are enough; reopened, they are counted anew")
  void no_answer() {
    CaseNumber number = due();
    tried(number, "NO_ANSWER");
    driver.fireTimer(number, "Timer_NextTryDue");
    tried(number, "NO_ANSWER");
    fixture.evidence(number);
    driver.runJobs(number);
    tried(number, "NO_ANSWER");
    assertThat(fixture.mails(number)).last().isEqualTo("visitUnanswered");
    assertOver(number, CaseStatus.EXPIRED);

    reopen.reopen(number, "Now I have time.", null);
    driver.runJobs(number);
    tried(number, "NO_ANSWER");
    assertThat(driver.waitsAt(number)).contains(VisitElements.AWAIT_NEXT_TRY);
  }

  @Test
  @DisplayName("FUP-01 who does not want to be asked is left alone")
  void refused() {
    CaseNumber number = due();
    tried(number, "REFUSED");
    assertThat(fixture.mails(number)).containsExactly("visitAnnounced");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("TRI-09 nobody calls: the lead hears of it, then the customer of our regret")
  void nobody_calls() {
    CaseNumber number = due();
    driver.fireTimer(number, "Timer_VisitHalfOver");
    assertThat(fixture.task(number, MAKE).getPriority()).isEqualTo(100);
    driver.fireTimer(number, "Timer_VisitTermOver");
    assertThat(fixture.clock(number, "makeVisit")).isEqualTo("BREACHED");
    assertThat(fixture.mails(number)).last().isEqualTo("visitUnmade");
    assertOver(number, CaseStatus.EXPIRED);
  }

  @Test
  @DisplayName(
      "FUP-05 SLA-05 asked by mail after a solved case: every answer kept, the latest counts")
  void answered() {
    CaseNumber number = walked(visits.surveyed("DE"));
    driver.fireTimer(number, "Timer_SurveyReminder");
    assertThat(visits.says(number, 4)).isEqualTo(AnswerSurvey.Heard.THANKED);
    assertThat(fixture.clock(number, "answerSurvey")).isEqualTo("MET");
    assertThat(fixture.mails(number))
        .containsExactly("visitSurvey", "visitReminder", "visitThanks");
    assertOver(number, CaseStatus.CLOSED);

    assertThat(visits.says(number, 5)).isEqualTo(AnswerSurvey.Heard.THANKED);
    assertOver(number, CaseStatus.CLOSED);
    assertThat(visits.says(number, 1)).isEqualTo(AnswerSurvey.Heard.LOOKED_INTO);
    assertThat(book.answers(number)).extracting("csat").containsExactly(4, 5, 1);
    assertThat(fixture.tasks(number)).containsExactly(MAKE);
  }

  @Test
  @DisplayName("FUP-05 dissatisfied: the case is looked at again, and they hear what came of it")
  void dissatisfied() {
    CaseNumber solved = visits.solved(fixture.orderTo("DE"));
    CaseNumber number = walked(visits.planned(solved).orElseThrow());
    assertThat(visits.says(number, 2)).isEqualTo(AnswerSurvey.Heard.LOOKED_INTO);
    assertThat(cases.get(solved).isEnded()).isFalse();
    assertThat(book.get(number).matter()).isEqualTo(solved);
    assertThat(matters.due()).doesNotContain(number);
    assertThat(visits.says(number, 1)).isEqualTo(AnswerSurvey.Heard.LOOKED_INTO);

    visits.answer(solved);
    assertThat(matters.due()).contains(number);
    matters.settle(number);
    driver.runJobs(number);
    assertThat(fixture.clock(number, "visitMatter")).isEqualTo("MET");
    assertThat(fixture.mails(number)).containsExactly("visitSurvey", "visitTakenUp", "visitMatter");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("FUP-06 FUP-07 NTF-08 a complaint with raised priority; what was found is put right")
  void complaint_and_finding() {
    CaseNumber number = due();
    tried(
        number,
        Map.of(
            "outcome",
            "REACHED",
            "satisfied",
            false,
            "handOver",
            "COMPLAINT",
            "comment",
            "The courier was rude.",
            "finding",
            "Talk to the courier."));
    ServiceCase complaint = cases.get(book.get(number).matter());
    assertThat(complaint.type()).isEqualTo(CaseType.COMPLAINT);
    assertThat(complaint.priority()).isGreaterThanOrEqualTo(80);
    assertThat(complaint.origin().body()).isEqualTo("The courier was rude.");
    driver.fireTimer(number, "Timer_MatterOver");
    assertThat(fixture.clock(number, "visitMatter")).isEqualTo("BREACHED");

    fixture.finish(
        number, "Task_CarryOutFinding", "lead", Map.of("words", "Another courier comes."));
    assertThat(book.get(number).putRight()).isEqualTo("Another courier comes.");
    assertThat(fixture.mails(number))
        .containsExactly("visitAnnounced", "visitTakenUp", "visitMatter", "visitFinding");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "TRI-09 no answer to the survey, and a finding that nobody puts right, end by default")
  void terms_over() {
    CaseNumber silent = walked(visits.surveyed("DE"));
    driver.fireTimer(silent, "Timer_SurveyOver");
    assertOver(silent, CaseStatus.EXPIRED);

    CaseNumber left = walked(visits.found("DE"));
    driver.fireTimer(left, "Timer_FindingOver");
    assertThat(fixture.clock(left, "visitFinding")).isEqualTo("BREACHED");
    assertOver(left, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "FUP-05 once a case, and not who is quiet, told us already or wants to be left alone")
  void planned() {
    String order = fixture.orderTo("DE");
    CaseNumber first = visits.solved(order);
    CaseNumber visit = visits.planned(first).orElseThrow();
    assertThat(book.get(visit).plan().strategy()).isEqualTo(VisitStrategy.CONFIRM);
    assertThat(book.isSeenTo(first)).isTrue();
    assertThatThrownBy(() -> visits.planned(first)).isInstanceOf(NoSuchElementException.class);
    assertThat(visits.planned(visits.solved(order))).as("asked lately").isEmpty();

    CaseNumber rated = visits.solved(fixture.orderTo("DE"));
    rate.rate(rated, 5);
    assertThat(visits.planned(rated)).as("told us at its end").isEmpty();

    CaseNumber unwilling = visits.solved(fixture.orderTo("DE"));
    visits.wish(unwilling, ContactWish.Way.NONE);
    assertThat(visits.planned(unwilling)).isEmpty();
    assertThat(book.isSeenTo(unwilling)).isTrue();
  }

  @Test
  @DisplayName(
      "FUP-08 the link in the mail shows the survey and answers nothing; the button answers")
  void on_the_portal() throws Exception {
    CaseNumber number = visits.surveyed("DE");
    String page = links.to(number, cases.get(number).customerId(), 5).getPath();
    http.perform(get(page).param("csat", "5")).andExpect(status().isOk());
    assertThat(book.answers(number)).isEmpty();
    http.perform(post(page).param("csat", "9").with(csrf()))
        .andExpect(status().isUnprocessableEntity());
    http.perform(post(page).with(csrf())).andExpect(status().isUnprocessableEntity());
    assertThat(book.answers(number)).isEmpty();
    http.perform(post(page).param("csat", "5").param("nps", "10").with(csrf()))
        .andExpect(status().isOk());
    assertThat(book.answers(number)).extracting("nps").containsExactly(10);
    http.perform(get("/portal/survey/forged")).andExpect(status().isGone());
    http.perform(get(page.replace("survey", "link")))
        .andExpect(content().string(not(containsString(number.value()))));
  }

  @Test
  @DisplayName("FUP-01 withdrawn by the customer, or really a question: nobody calls any more")
  void left() {
    CaseNumber withdrawn = due();
    withdraw.withdraw(withdrawn, "Please do not call.", null);
    assertThat(fixture.mails(withdrawn)).last().isEqualTo("visitWithdrawn");
    assertOver(withdrawn, CaseStatus.WITHDRAWN);

    CaseNumber asked = due();
    convert.convert(asked, CaseType.INQUIRY, "A question, really.", null);
    assertThat(fixture.clock(asked, "makeVisit")).isEqualTo("CANCELLED");
    assertThat(fixture.tasks(asked)).containsExactly("Task_AnswerInquiry");
  }

  @Test
  @DisplayName("FUP-01 what does not fit together is refused at its field, and nothing happens")
  void bad_input() {
    CaseNumber number = due();
    refused(number, "/values/satisfied", Map.of("outcome", "REACHED", "comment", "?"));
    refused(number, "/values/satisfied", Map.of("outcome", "NO_ANSWER", "satisfied", true));
    refused(number, "/values/score", Map.of("outcome", "REFUSED", "score", 3));
    refused(number, "/values/score", Map.of("outcome", "REACHED", "satisfied", true, "score", 6));
    refused(number, "/values/callAt", Map.of("outcome", "CALL_LATER"));
    refused(number, "/values/callAt", later("2020-01-01T10:00:00Z"));
    refused(number, "/values/callAt", later("2999-01-01T10:00:00Z"));
    refused(number, "/values/callAt", later("2999-01-01T10:00:00"));
    assertThat(book.tries(number)).isEmpty();
    assertThat(fixture.tasks(number)).containsExactly(MAKE);
  }

  private void refused(CaseNumber number, String pointer, Map<String, Object> values) {
    assertThatThrownBy(() -> tried(number, values))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors()).extracting("pointer").containsExactly(pointer));
  }

  private static Map<String, Object> later(String at) {
    return Map.of("outcome", "CALL_LATER", "callAt", at);
  }

  private CaseNumber walked(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  private CaseNumber due() {
    CaseNumber number = fixture.open(CaseType.FOLLOW_UP);
    walked.add(number.value());
    driver.runJobs(number);
    assertThat(fixture.tasks(number)).containsExactly(MAKE);
    return number;
  }

  private void tried(CaseNumber number, String outcome) {
    tried(number, Map.of("outcome", outcome));
  }

  private void tried(CaseNumber number, Map<String, Object> values) {
    fixture.finish(number, MAKE, "visits", values);
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(driver.instances(number))
        .noneMatch(it -> it.getProcessDefinitionId().startsWith(VisitElements.PROCESS));
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(cases.get(number).state().next().step()).isNull();
  }
}
