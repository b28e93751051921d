package io.recourse.shipping.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.engine.EngineClock;
import io.recourse.messages.SendMessage;
import io.recourse.platform.MovableClock;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server stands still for 60 days while a customer has 14 to hand a parcel over. */
@RecourseTest
class OutageTest {

  @Autowired ShipmentWalk walk;
  @Autowired MovableClock clock;
  @Autowired EngineClock engineClock;
  @Autowired SendMessage sendMessage;
  @Autowired JdbcClient jdbc;

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
    clock.setAhead(ahead);
    engineClock.follow();
  }
}
