package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.PostMessage;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.TakeUpCase;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way a question can go, by the acts of people and by time. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InquiryProcessTest {

  private static final String ANSWER = InquiryElements.ANSWER_INQUIRY;

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired CaseMessages messages;
  @Autowired PostMessage post;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ConvertCase convert;
  @Autowired ContestOutcome contest;
  @Autowired TakeUpCase takeUp;
  @Autowired RuntimeService engine;
  @Autowired JdbcClient jdbc;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(InquiryElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("INT-01 a question from before there was a process is taken up by it")
  void older() {
    CaseNumber number = asked();
    engine.deleteProcessInstance(cases.get(number).state().process().instance(), "older");
    int older =
        jdbc.sql(
                """
                update service_case set process_instance = null, process_key = null, process_version = null
                where number = ?
                """)
            .param(number.value())
            .update();
    assertThat(older).isEqualTo(1);
    assertThat(takeUp.waiting()).contains(number);
    takeUp.takeUp(number);
    driver.runJobs(number);

    assertThat(takeUp.waiting()).doesNotContain(number);
    assertThat(fixture.tasks(number)).containsExactly(ANSWER);
  }

  @Test
  @DisplayName("INT-01 a question is acknowledged, answered in words, closed and may be rated")
  void answered() {
    CaseNumber number = asked();
    assertThat(subjects(number)).last().asString().contains("We have your question");
    say(number, "answer", "The cups are fired hot.\nYou may wash them.");

    CaseMessage last = mails(number).get(mails(number).size() - 1);
    assertThat(last.body())
        .contains("The cups are fired hot.", "You may wash them.")
        .contains("1 (badly) to 5");
    assertThat(fixture.clock(number, "firstResponse")).isEqualTo("MET");
    assertThat(fixture.clock(number, "resolution")).isEqualTo("MET");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("TRI-09 a late first response is the lead's; no answer in time ends with an apology")
  void nobody_answers() {
    CaseNumber number = asked();
    driver.fireTimer(number, "Timer_AnswerLate");
    assertThat(fixture.clock(number, "firstResponse")).isEqualTo("BREACHED");
    assertThat(cases.get(number).state().next().step()).isEqualTo("resolution");
    assertThat(fixture.task(number, ANSWER).getPriority()).isEqualTo(100);
    driver.fireTimer(number, "Timer_ResolutionOver");

    assertThat(fixture.clock(number, "resolution")).isEqualTo("BREACHED");
    assertThat(subjects(number)).last().asString().contains("we owe you an answer");
    assertOver(number, CaseStatus.EXPIRED);
  }

  @Test
  @DisplayName("INT-01 asked back: a first response; the reply starts the term to answer anew")
  void asked_back() {
    CaseNumber number = asked();
    say(number, "askBack", "Which cups?");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThat(fixture.clock(number, "firstResponse")).isEqualTo("MET");
    assertThat(fixture.runningClocks(number)).containsExactly("customerReply");
    driver.fireTimer(number, "Timer_ReplyReminder");
    assertThat(subjects(number)).last().asString().contains("we still wait");
    var unused = post.fromCustomer(number, "The blue ones.");

    assertThat(fixture.clock(number, "customerReply")).isEqualTo("MET");
    assertThat(fixture.runningClocks(number)).containsExactly("resolution");
    assertThat(fixture.tasks(number)).containsExactly(ANSWER);
    say(number, "answer", "They are glazed.");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("INT-01 no reply to what was asked: closed as such, and reopened when one comes")
  void no_reply() {
    CaseNumber number = asked();
    say(number, "askBack", "Which cups?");
    driver.fireTimer(number, "Timer_ReplyOver");
    assertThat(fixture.clock(number, "customerReply")).isEqualTo("BREACHED");
    assertOver(number, CaseStatus.EXPIRED);

    assertThat(reopen.isPossible(cases.get(number))).isTrue();
    reopen.reopen(number, "The blue ones.", null);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.OPEN);
    assertThat(fixture.runningClocks(number))
        .containsExactlyInAnyOrder("firstResponse", "resolution");
    say(number, "answer", "They are glazed.");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("INT-01 an inquiry withdrawn leaves no task, no clock and no process")
  void withdrawn() {
    CaseNumber number = asked();
    withdraw.withdraw(number, "Found it myself.", null);
    assertThat(subjects(number)).last().asString().contains("question withdrawn");
    assertOver(number, CaseStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("INT-01 an inquiry that becomes a return leaves its process; what was said stays")
  void converted() {
    CaseNumber number = fixture.open(CaseType.INQUIRY, line(CUPS, 1, Reason.UNWANTED));
    walked.add(number.value());
    say(number, "askBack", "Do you want to send them back?");
    convert.convert(number, CaseType.RETURN, "Wants to send them back.", null);
    driver.runJobs(number);

    assertThat(fixture.clock(number, "customerReply")).isEqualTo("CANCELLED");
    assertThat(driver.instances(number)).noneMatch(it -> isInquiry(it.getProcessDefinitionId()));
    assertThat(mails(number)).anyMatch(mail -> mail.body().contains("Do you want to send"));
    assertThat(fixture.hasReturnParcel(number)).isTrue();
    assertThat(cases.get(number).state().process().key()).isEqualTo("ReturnExchangeProcess");
  }

  @Test
  @DisplayName("INT-01 empty words, unknown outcomes and contests of an answer are refused")
  void refused() {
    CaseNumber number = asked();
    assertThatThrownBy(() -> say(number, "answer", "  ")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> say(number, "perhaps", "Hm.")).isInstanceOf(Problem.class);
    assertThat(fixture.tasks(number)).containsExactly(ANSWER);
    say(number, "answer", "Yes.");
    assertThat(contest.isPossible(cases.get(number))).isFalse();
    assertThatThrownBy(() -> contest.contest(number, "No!", null)).isInstanceOf(Problem.class);
    assertOver(number, CaseStatus.CLOSED);
  }

  private CaseNumber asked() {
    CaseNumber number = fixture.open(CaseType.INQUIRY);
    walked.add(number.value());
    driver.runJobs(number);
    assertThat(fixture.tasks(number)).containsExactly(ANSWER);
    return number;
  }

  private void say(CaseNumber number, String outcome, String words) {
    fixture.finish(number, ANSWER, "agent", Map.of("outcome", outcome, "words", words));
  }

  private List<CaseMessage> mails(CaseNumber number) {
    return messages.of(number, false).stream()
        .filter(message -> message.direction() == CaseMessage.Direction.OUT)
        .toList();
  }

  private List<String> subjects(CaseNumber number) {
    return mails(number).stream().map(CaseMessage::subject).toList();
  }

  private static boolean isInquiry(String definition) {
    return definition.startsWith(InquiryElements.PROCESS);
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(driver.instances(number)).noneMatch(it -> isInquiry(it.getProcessDefinitionId()));
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(cases.get(number).state().next().step()).isNull();
  }
}
