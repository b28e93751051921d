package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.PostMessage;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that refuses connections holds up words, never work. */
@RecourseTest
class MailServerDownTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired PostMessage postMessage;
  @Autowired Postbox postbox;
  @Autowired JavaMailSenderImpl sender;
  @Autowired JdbcClient jdbc;

  private int port;

  @BeforeEach
  void down() throws IOException {
    port = sender.getPort();
    try (ServerSocket closed = new ServerSocket(0)) {
      sender.setPort(closed.getLocalPort());
    }
  }

  @AfterEach
  void up() {
    sender.setPort(port);
  }

  @Test
  @DisplayName("NTF-01 no mail server from request to refund: paid; later each mail once, in order")
  void workGoesOn() throws Exception {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.DELIVERED);
    postMessage.toCustomer(number, "Your cup looks fine.");
    returns.inspect(number, CUPS, 1, 1);
    returns.settle(number);
    driver.runJobs(number);

    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.paid(number)).isEqualTo(1500);
    assertThat(mailsTo(number)).isEmpty();
    assertThat(states(number)).hasSize(6).doesNotContain("SENT");

    up();
    driver.retryMails(number);

    assertThat(returns.mails(number))
        .containsExactly("receipt", "label", "received", "word", "refunded", "outcome");
    assertThat(states(number))
        .as("all but the label, which nobody needs any more")
        .containsExactly("SENT", "STORED", "SENT", "SENT", "SENT", "SENT");
    assertThat(mailIds(number)).isEqualTo(sent(number));
    driver.retryMails(number);
    assertThat(mailsTo(number)).hasSize(5);
  }

  @Test
  @DisplayName("NTF-01 a message says what held when it was written, however late it is sent")
  void asItWasThen() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    String receipt = body(number, "receipt");
    assertThat(receipt).contains("are working on it");
    returns.approve(number);

    up();
    driver.retryMails(number);

    assertThat(body(number, "receipt")).isEqualTo(receipt);
  }

  private String body(CaseNumber number, String template) {
    return jdbc.sql("select body from case_message where case_number = ? and template = ?")
        .params(number.value(), template)
        .query(String.class)
        .single();
  }

  private List<MimeMessage> mailsTo(CaseNumber number) {
    return postbox.to(cases.get(number).orderNumber().substring("T-".length()) + "@example.org");
  }

  private List<String> mailIds(CaseNumber number) throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : mailsTo(number)) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }

  private List<String> sent(CaseNumber number) {
    return jdbc.sql(
            """
            select mail_id from case_message
            where case_number = ? and delivery_state = 'SENT' order by at, seq
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  private List<String> states(CaseNumber number) {
    return column("delivery_state", number);
  }

  private List<String> column(String name, CaseNumber number) {
    return jdbc.sql(
            "select "
                + name
                + " from case_message where case_number = ? and direction = 'OUT' order by at, seq")
        .param(number.value())
        .query(String.class)
        .list();
  }
}
