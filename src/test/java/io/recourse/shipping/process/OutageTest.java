package io.recourse.shipping.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EngineClock;
import io.recourse.messages.SendMessage;
import io.recourse.messages.TellCustomer;
import io.recourse.messages.Wording;
import io.recourse.platform.MovableClock;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The server stands still for 60 days while a customer has 14 to hand a parcel over. */
@RecourseTest
class OutageTest {

  @Autowired ShipmentWalk walk;
  @Autowired MovableClock clock;
  @Autowired EngineClock engineClock;
  @Autowired SendMessage sendMessage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;
  @Autowired TellCustomer tell;
  @Autowired TransactionTemplate transaction;
  @Autowired Wording wording;

  private Duration before;

  @BeforeEach
  void rememberTime() {
    before = clock.ahead();
  }

  @AfterEach
  void turnBack() {
    set(before);
  }

  @Test
  @DisplayName("NTF-01 a label and a reminder that come after their term are kept back")
  void nobodyIsAskedToActInThePast() {
    ProcessInstance shipment = walk.booked();
    CaseNumber number = walk.numberOf(shipment);
    UUID label = queuedLabel(number);
    set(before.plusDays(60));

    sendMessage.send(label);
    assertThat(stateOfLabel(number)).isEqualTo("STORED");
    walk.run(number);
    walk.fire(number, "Timer_SendTermOver");
    assertThat(stateOfLabel(number)).isEqualTo("STORED");
    assertThat(mails(number)).doesNotContain("reminder");
    assertThat(walk.parcel(number).status()).isEqualTo(ParcelStatus.VOIDED);
    assertThat(kept(number)).isEqualTo(1);
  }

  @Test
  @DisplayName("NTF-01 a reminder whose timer runs after the term is over is kept back")
  void noReminderAfterTheTerm() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    assertThat(mails(number)).contains("label");
    set(before.plusDays(60));

    walk.fire(number, "Timer_ReminderDue");
    assertThat(mails(number)).doesNotContain("reminder");
    walk.fire(number, "Timer_SendTermOver");
    assertThat(walk.outcome(shipment)).isEqualTo("NOT_SENT_BACK");
  }

  @Test
  @DisplayName(
      "NTF-01 the demo's jump is an outage: mails that wait for the server name no past day")
  void jumpOverTheTerm() throws Exception {
    ProcessInstance shipment = walk.booked();
    CaseNumber number = walk.numberOf(shipment);
    UUID label = queuedLabel(number);

    assertThat(jump("{\"jump\": \"P60D\"}")).isEqualTo(200);
    transaction.executeWithoutResult(
        begun -> {
          tell.tell(number, "progress", Map.of(), number + ":progress");
          tell.tell(number, "receipt", Map.of(), number + ":receipt");
        });
    sendMessage.send(label);
    walk.run(number);
    walk.fire(number, "Timer_SendTermOver");

    assertThat(clock.ahead()).isCloseTo(before.plusDays(60), Duration.ofMinutes(1));
    assertThat(mails(number)).doesNotContain("reminder", "progress").contains("receipt");
    assertThat(kept(number)).isEqualTo(2);
    assertThat(stateOfLabel(number)).isEqualTo("STORED");
    assertThat(walk.outcome(shipment)).isEqualTo("NOT_SENT_BACK");
    assertThat(
            jdbc.sql("select body from case_message where case_number = ? and template = 'receipt'")
                .param(number.value())
                .query(String.class)
                .single())
        .doesNotContain("Next:", "due by", "If nobody acts");
  }

  @Test
  @DisplayName("NTF-01 the demo's clock refuses what is no jump, and stays")
  void noJump() throws Exception {
    Duration ahead = clock.ahead();
    for (String no :
        List.of(
            "{\"jump\": \"-P1D\"}",
            "{\"jump\": \"PT0S\"}",
            "{\"jump\": \"tomorrow\"}",
            "{\"jump\": \"P1D\", \"advance\": \"P1D\"}")) {
      assertThat(jump(no)).as(no).isEqualTo(422);
    }
    assertThat(clock.ahead()).isEqualTo(ahead);
  }

  @Test
  @DisplayName("NTF-01 a refusal invites to appeal only until a day that it names")
  void refusalWithoutADay() {
    for (String language : List.of("en", "zh-CN", "zh-TW")) {
      Locale reader = Locale.forLanguageTag(language);
      String over =
          wording
              .write(
                  "refused",
                  reader,
                  Map.of("caseNumber", "RC-1", "link", "https://shop.example/c/1"))
              .text();
      String open =
          wording
              .write(
                  "refused",
                  reader,
                  Map.of(
                      "caseNumber",
                      "RC-1",
                      "link",
                      "https://shop.example/c/1",
                      "dueAt",
                      LocalDate.of(2026, 12, 24)))
              .text();
      assertThat(over).as(language).doesNotContain("appeal", "申诉", "申訴");
      assertThat(open).as(language).containsAnyOf("appeal", "申诉", "申訴").contains("24");
    }
  }

  private int jump(String body) throws Exception {
    return http.perform(
            post("/api/v1/demo/clock")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /** As it lies while the mail server is down. */
  private UUID queuedLabel(CaseNumber number) {
    return jdbc.sql(
            "update case_message set delivery_state = 'QUEUED', recipient = 'o@example.test'"
                + " where case_number = ? and template = 'label' returning id")
        .param(number.value())
        .query(UUID.class)
        .single();
  }

  private String stateOfLabel(CaseNumber number) {
    return jdbc.sql(
            "select delivery_state from case_message where case_number = ? and template = 'label'")
        .param(number.value())
        .query(String.class)
        .single();
  }

  private List<String> mails(CaseNumber number) {
    return jdbc.sql(
            "select template from case_message where direction = 'OUT' and case_number = ? and"
                + " template is not null")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private int kept(CaseNumber number) {
    return jdbc.sql("select count(*) from audit_event where chain = ? and type = 'MessageKeptBack'")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  private void set(Duration ahead) {
    jdbc.sql("update demo_clock set ahead_ms = ?").param(ahead.toMillis()).update();
    clock.setAhead(ahead);
    engineClock.follow();
  }
}
