package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.outbound.SendAgain;
import io.recourse.outbound.process.OutboundElements;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.VoidParcel;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Replacements and goods that go home are followed, proved, and made good when they are lost. */
@RecourseTest
class OutboundParcelProcessTest {

  @Autowired ReturnsFixture returns;
  @Autowired OutboundWaits ways;
  @Autowired SentOut sent;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired VoidParcel voidParcel;
  @Autowired SendAgain sendAgain;
  @Autowired Cases cases;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired MockMvc http;

  @Test
  @DisplayName("LOG-01 a replacement is followed to its delivery, with proof, mail and clock")
  void delivered() throws Exception {
    CaseNumber number = ways.underway();
    Parcel parcel = sent.last(number);
    assertThat(returns.runningClocks(number)).containsExactly("delivery#" + number(parcel));
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    sent.told(parcel, ParcelStatus.IN_TRANSIT, returns.now());
    driver.fireTimer(number, "Timer_OutboundPollDue");
    sent.told(parcel, ParcelStatus.DELIVERED, returns.now());

    assertOver(number);
    assertThat(returns.clock(number, "delivery#" + number(parcel))).isEqualTo("MET");
    assertThat(returns.mails(number)).containsOnlyOnce("outboundDelivered");
    assertThat(returns.events(number)).containsOnlyOnce("ParcelDelivered");
    read(number)
        .andExpect(jsonPath("$.shipments[1].proof.location").value("Ulm"))
        .andExpect(jsonPath("$.shipments[1].proof.source").value("WEBHOOK"))
        .andExpect(jsonPath("$.shipments[1].proof.reference").isNotEmpty());
  }

  @Test
  @DisplayName("LOG-01 what it turned round before is no delivery: it is followed anew, back here")
  void turned_round() {
    CaseNumber number = ways.underway();
    Parcel parcel = sent.last(number);
    sent.told(parcel, ParcelStatus.DELIVERED, returns.now());
    sent.told(parcel, ParcelStatus.RETURN_TO_SENDER, returns.now().minusSeconds(60));
    assertThat(sent.takenUp(number).status()).isEqualTo(ParcelStatus.RETURN_TO_SENDER);
    driver.fireTimer(number, "Timer_DeliveryTermOver");
    returns.finish(
        number, OutboundElements.TRACE_OUTBOUND, "warehouse", Map.of("outcome", "WITH_SENDER"));
    settle(number, "SEND_AGAIN");

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT))
        .containsExactly("{1=1}", "{1=1}");
    assertThat(returns.mails(number)).containsOnlyOnce("outboundSentAgain");
  }

  @Test
  @DisplayName(
      "LOG-07 lost before anybody followed it: asked what instead; arrived after all: once")
  void over_before_followed() {
    CaseNumber number = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 1);
    returns.settle(number);
    Parcel home = sent.last(number);
    sent.told(home, ParcelStatus.LOST, returns.now());
    assertThat(sent.takenUp(number).status()).isEqualTo(ParcelStatus.LOST);
    assertThat(returns.task(number, OutboundElements.SETTLE_LOST_PARCEL)).isNotNull();

    CaseNumber other = ways.underway();
    Parcel first = sent.last(other);
    sent.told(first, ParcelStatus.LOST, returns.now());
    sent.told(first, ParcelStatus.DELIVERED, returns.now());
    sendAgain.send(other, first.trackingNumber());
    assertThat(returns.parcelsTo(other, ParcelDirection.REPLACEMENT)).hasSize(1);
  }

  @Test
  @DisplayName("LOG-07 silent: searched for, lost by default, sent again; lost again: paid back")
  void lost_twice() throws Exception {
    CaseNumber number = ways.searched();
    Parcel first = sent.last(number);
    assertThat(returns.mails(number)).containsOnlyOnce("outboundSearched");
    returns.finish(
        number, OutboundElements.TRACE_OUTBOUND, "warehouse", Map.of("outcome", "KEEP_WAITING"));
    driver.fireTimer(number, "Timer_DeliveryTermOver");
    driver.fireTimer(number, "Timer_OutboundSearchOver");
    assertThat(cases.get(number).state().next().defaultOutcome()).isEqualTo("lostSentAgain");
    driver.fireTimer(number, "Timer_LostParcelOverdue");

    assertThat(returns.clock(number, "lostParcel#" + number(first))).isEqualTo("BREACHED");
    Parcel second = sent.takenUp(number);
    read(number).andExpect(jsonPath("$.shipments[1].replacedBy").value(number(second)));
    sent.told(second, ParcelStatus.LOST, returns.now());
    assertThat(cases.get(number).state().next().defaultOutcome()).isEqualTo("lostPaidBack");
    driver.fireTimer(number, "Timer_LostParcelOverdue");
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(1500);
    assertThat(returns.mails(number)).containsOnlyOnce("outboundPaidBack");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(2);
    assertOver(number);
  }

  @Test
  @DisplayName("LOG-07 rejected goods lost on the way home: not to be sent again, paid back once")
  void goods_going_home() {
    CaseNumber number = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 1);
    returns.settle(number);
    Parcel home = sent.takenUp(number);
    sent.told(home, ParcelStatus.LOST, returns.now());

    assertThatThrownBy(() -> settle(number, "SEND_AGAIN")).isInstanceOf(Problem.class);
    settle(number, "REFUND");
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(8000);
    assertThat(returns.returnedPieces(number, LAMPS)).isEqualTo(2);
  }

  @Test
  @DisplayName("RET-08 LOG-01 a surplus parcel names its articles and is followed; lost: asked")
  void surplus_going_home() throws Exception {
    CaseNumber number = returns.open(line(CUPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    Map<String, Object> counted = new HashMap<>(ReturnsFixture.found(CUPS, 3, 2));
    counted.put("disposition", "RESTOCK");
    returns.inspect(number, counted);
    returns.settle(number);
    driver.fireTimer(number, "Timer_SurplusOverdue");
    Parcel home = sent.takenUp(number);

    read(number)
        .andExpect(jsonPath("$.shipments[1].items[0].sku").value("CUP"))
        .andExpect(jsonPath("$.shipments[1].items[0].quantity").value(1));
    driver.fireTimer(number, "Timer_DeliveryTermOver");
    sent.told(home, ParcelStatus.LOST, returns.now());
    assertThat(returns.task(number, OutboundElements.TRACE_OUTBOUND)).isNull();
    settle(number, "TELL");
    assertThat(returns.mails(number)).containsOnlyOnce("outboundAsked");
  }

  @Test
  @DisplayName("LOG-01 every flow node of the model is walked, and so is the round that takes up")
  void walked() {
    CaseNumber delivered = ways.underway();
    driver.fireTimer(delivered, "Timer_OutboundPollDue");
    sent.told(sent.last(delivered), ParcelStatus.LOST, returns.now());
    sent.told(sent.last(delivered), ParcelStatus.DELIVERED, returns.now());
    CaseNumber found = ways.searched();
    sent.told(sent.last(found), ParcelStatus.IN_TRANSIT, returns.now());
    driver.fireTimer(found, "Timer_DeliveryTermOver");
    driver.fireTimer(found, "Timer_OutboundSearchOver");
    settle(found, "REFUND");
    returns.settle(found);
    CaseNumber unused = ways.underway();
    assertThat(voidParcel.voidUnsent(unused)).isTrue();
    driver.fireTimer(unused, "Timer_OutboundPollDue");
    CaseNumber again = ways.searched();
    returns.finish(again, OutboundElements.TRACE_OUTBOUND, "warehouse", Map.of("outcome", "LOST"));
    driver.fireTimer(again, "Timer_LostParcelOverdue");
    CaseNumber told = ways.underway();
    sent.told(sent.last(told), ParcelStatus.LOST, returns.now());
    settle(told, "TELL");

    List<String> walked =
        List.of(delivered, found, unused, again, told).stream().map(CaseNumber::value).toList();
    assertThat(coverage.missed(OutboundElements.PROCESS, walked)).isEmpty();
    assertThat(coverage.missedBy(OutboundElements.FOLLOWING, List.of(everyFiveMinutes())))
        .isEmpty();
  }

  private String everyFiveMinutes() {
    management.executeJob(
        management
            .createJobQuery()
            .processDefinitionKey(OutboundElements.FOLLOWING)
            .timers()
            .singleResult()
            .getId());
    String round =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(OutboundElements.FOLLOWING)
            .singleResult()
            .getId();
    management.executeJob(
        management.createJobQuery().processInstanceId(round).singleResult().getId());
    return round;
  }

  private void settle(CaseNumber number, String remedy) {
    returns.finish(
        number, OutboundElements.SETTLE_LOST_PARCEL, "returns", Map.of("remedy", remedy));
  }

  private void assertOver(CaseNumber number) {
    assertThat(driver.instances(number)).isEmpty();
    assertThat(returns.runningClocks(number)).isEmpty();
    assertThat(cases.get(number).state().next().step()).isNull();
  }

  private static String number(Parcel parcel) {
    return parcel.trackingNumber();
  }

  private ResultActions read(CaseNumber number) throws Exception {
    return http.perform(get("/api/v1/cases/" + number).with(httpBasic("lead", "lead")));
  }
}
