package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.PostMessage;
import io.recourse.messages.MailNotSent;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A word of staff on its way to the customer, with the real delegate and mail server. */
@RecourseTest
class CustomerMessageProcessTest {

  private static final String PROCESS = "CustomerMessageProcess";

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired PostMessage postMessage;
  @Autowired CaseMessages messages;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Postbox postbox;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;

  private CaseNumber number;
  private String address;

  @BeforeEach
  void aCase() {
    number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    address = cases.get(number).orderNumber().substring("T-".length()) + "@example.org";
  }

  @Test
  @DisplayName("NTF-01 a word of staff is mailed once and is one message on the case")
  void mailed() throws Exception {
    CaseMessage word = written("Which lamp do you mean?\nThe tall one?");
    ProcessInstance process = onlyInstance();
    assertThat(process).isWaitingAt("Task_SendWord");
    assertThat(states(word)).containsExactly("QUEUED");

    driver.runJobs(number);

    assertThat(process)
        .isEnded()
        .hasPassedInOrder("StartEvent_WordWritten", "Task_SendWord", "EndEvent_WordSent");
    assertThat(coverage.missed(PROCESS, List.of(number.value()))).isEmpty();
    assertThat(states(word)).containsExactly("SENT");
    List<CaseMessage> out =
        messages.of(number, true).stream()
            .filter(each -> each.body().contains("Which lamp do you mean?"))
            .toList();
    assertThat(out).hasSize(1);
    assertThat(out.get(0).author()).isEqualTo(new Actor(Actor.Kind.STAFF, "agent"));
    assertThat(out.get(0).body()).isEqualTo("Which lamp do you mean?\nThe tall one?");
    MimeMessage mail = wordMails().get(0);
    assertThat(wordMails()).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo(number + ": a message from us");
    assertThat(mail.getMessageID()).isEqualTo("<" + word.id() + "@recourse>");
    assertThat(events()).contains("MessagePosted", "MessageSent");
  }

  @Test
  @DisplayName("NTF-01 a refused mail stays visible as failed, is tried again and sent once")
  void triedAgain() throws Exception {
    postbox.turnAway(address);
    CaseMessage word = written("We are looking into it.");
    Job job = job();
    int retries = job.getRetries();

    assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(MailNotSent.class);

    assertThat(states(word)).containsExactly("FAILED");
    assertThat(one("failure", word)).asString().contains("did not take the mail");
    assertThat(one("attempts", word)).isEqualTo(1);
    assertThat(job().getRetries()).isLessThanOrEqualTo(retries).isPositive();
    assertThat(onlyInstance()).isWaitingAt("Task_SendWord");

    postbox.takeAgain(address);
    management.executeJob(job().getId());

    assertThat(states(word)).containsExactly("SENT");
    assertThat(one("attempts", word)).isEqualTo(2);
    assertThat(one("failure", word)).isNull();
    assertThat(one("sent_at", word)).isNotNull();
    assertThat(wordMails()).hasSize(1);
    assertThat(wordMails().get(0).getMessageID()).isEqualTo("<" + word.id() + "@recourse>");
  }

  @Test
  @DisplayName("NTF-01 an internal note is no message to the customer")
  void internal() {
    asAgent(() -> postMessage.note(number, "Known for trouble."));

    assertThat(driver.instances(number))
        .noneMatch(each -> each.getProcessDefinitionId().startsWith(PROCESS));
  }

  private CaseMessage written(String words) {
    return asAgent(() -> postMessage.toCustomer(number, words));
  }

  private static <T> T asAgent(java.util.function.Supplier<T> act) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("agent", "", "ROLE_AGENT"));
    try {
      return act.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private ProcessInstance onlyInstance() {
    List<ProcessInstance> found =
        driver.instances(number).stream()
            .filter(each -> each.getProcessDefinitionId().startsWith(PROCESS))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private Job job() {
    return management.createJobQuery().processInstanceId(onlyInstance().getId()).singleResult();
  }

  private List<MimeMessage> wordMails() {
    return postbox.to(address).stream()
        .filter(mail -> header(mail, "Subject").endsWith("a message from us"))
        .toList();
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return String.valueOf(mail.getHeader(name, null));
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the word and of any other message that carries its text. */
  private List<String> states(CaseMessage word) {
    return jdbc.sql(
            """
            select delivery_state from case_message
            where id = ? or case_number = ? and position(? in body) > 0
            """)
        .params(word.id(), number.value(), word.body())
        .query(String.class)
        .list();
  }

  private Object one(String column, CaseMessage word) {
    return jdbc.sql("select " + column + " as it from case_message where id = ?")
        .param(word.id())
        .query()
        .singleRow()
        .get("it");
  }

  private List<String> events() {
    return jdbc.sql("select type from audit_event where chain = ? order by seq")
        .param(number.value())
        .query(String.class)
        .list();
  }
}
