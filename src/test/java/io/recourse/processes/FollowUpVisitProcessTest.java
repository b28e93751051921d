package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.VisitBook;
import io.recourse.visits.process.VisitElements;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

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
