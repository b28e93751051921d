package io.recourse.shipping.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.recourse.cases.GoodsState;
import io.recourse.cases.Party;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermEnd;
import io.recourse.shipping.ExtendSendTerm;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.ReceiveParcel;
import io.recourse.shipping.VoidParcel;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnShipmentProcessTest {

  @Autowired ShipmentWalk walk;
  @Autowired CaseClocks clocks;
  @Autowired ExtendSendTerm extend;
  @Autowired TermEnd ends;
  @Autowired VoidParcel voidParcel;
  @Autowired ReceiveParcel receive;
  @Autowired FlowNodeCoverage coverage;

  @AfterAll
  void every_flow_node_was_walked() {
    assertThat(coverage.missed(ShipmentElements.PROCESS, walk.walked())).isEmpty();
  }

  @Test
  @DisplayName("LOG-01 label, transit, arrival: the goods follow the parcel to RECEIVED")
  void from_label_to_arrival() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    assertThat(shipment).isWaitingAt("Gateway_AwaitHandover");
    assertThat(walk.goods(number)).isEqualTo(GoodsState.LABEL);
    assertThat(walk.next(number).actor()).isEqualTo(Party.CUSTOMER);

    walk.tell(number, ParcelStatus.IN_TRANSIT);
    assertThat(shipment).isWaitingAt("Gateway_AwaitArrival");
    assertThat(walk.next(number).actor()).isEqualTo(Party.PARTNER);
    assertThat(clock(number, "sendBack").state()).isEqualTo(CaseClock.State.MET);

    walk.tell(number, ParcelStatus.EXCEPTION);
    assertThat(shipment).isWaitingAt("Gateway_AwaitArrival");
    walk.tell(number, ParcelStatus.DELIVERED);
    assertThat(shipment).hasPassed("Task_TellReceived", "EndEvent_ParcelReceived").isEnded();
    assertThat(walk.outcome(shipment)).isEqualTo("RECEIVED");
    assertThat(walk.goods(number)).isEqualTo(GoodsState.RECEIVED);
  }

  @Test
  @DisplayName("LOG-02 the customer is reminded once per term; an extension moves every due time")
  void reminder_and_extension() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    Parcel parcel = walk.parcel(number);
    assertThat(walk.dueAt(number, "Timer_ReminderDue"))
        .as("the policy reminds after 7 of 14 days")
        .isEqualTo(parcel.sendBy().minus(Duration.ofDays(7)));

    walk.fire(number, "Timer_ReminderDue");
    assertThat(shipment).hasPassed("Task_RemindCustomer").isWaitingAt("Gateway_AwaitHandover");
    assertThat(walk.dueAt(number, "Timer_ReminderDue")).isAfter(parcel.sendBy());

    extend.extend(number, parcel.trackingNumber());
    walk.run(number);
    assertThat(shipment).hasPassed("Task_ExtendTerm").isWaitingAt("Gateway_AwaitHandover");
    Instant later = walk.parcel(number).sendBy();
    assertThat(later).isEqualTo(ends.extended(Period.ofDays(7), "DE", parcel.sendBy()));
    assertThat(walk.dueAt(number, "Timer_SendTermOver")).isEqualTo(later);
    assertThat(walk.dueAt(number, "Timer_ReminderDue")).isEqualTo(later.minus(Duration.ofDays(7)));
  }

  @Test
  @DisplayName("LOG-07 nothing sent in time: carrier asked once more, label voided")
  void not_sent_back() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    walk.fire(number, "Timer_SendTermOver");

    assertThat(shipment)
        .hasPassedInOrder("Task_PollCarrier", "Task_VoidLabel", "EndEvent_NotSentBack")
        .isEnded();
    assertThat(walk.outcome(shipment)).isEqualTo("NOT_SENT_BACK");
    assertThat(walk.parcel(number).status()).isEqualTo(ParcelStatus.VOIDED);
    assertThat(walk.goods(number)).isEqualTo(GoodsState.NOT_DUE);
    assertThat(clock(number, "sendBack").state()).isEqualTo(CaseClock.State.BREACHED);
  }

  @Test
  @DisplayName("LOG-01 a lost webhook is made good by the question at the end of the term")
  void handed_over_unheard() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    walk.moveUnheard(number, ParcelStatus.IN_TRANSIT);
    walk.fire(number, "Timer_SendTermOver");

    assertThat(shipment).hasNotPassed("Task_VoidLabel").isWaitingAt("Gateway_AwaitArrival");
    assertThat(walk.goods(number)).isEqualTo(GoodsState.IN_TRANSIT);
  }

  @Test
  @DisplayName("LOG-01 news between the question and the voiding keeps the label alive")
  void handed_over_meanwhile() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    walk.step(number, "Timer_SendTermOver");
    walk.step(number, "Task_PollCarrier");
    walk.tell(number, ParcelStatus.IN_TRANSIT);

    assertThat(shipment).hasPassed("Error_HandedOverMeanwhile");
    assertThat(shipment).isWaitingAt("Gateway_AwaitArrival");
  }

  @Test
  @DisplayName("LOG-01 on the way the carrier is polled beside its webhooks")
  void polled_on_the_way() {
    ProcessInstance shipment = walk.onItsWay();
    CaseNumber number = walk.numberOf(shipment);
    walk.fire(number, "Timer_PollDue");
    assertThat(shipment).isWaitingAt("Gateway_AwaitArrival");
    walk.moveUnheard(number, ParcelStatus.DELIVERED);
    walk.fire(number, "Timer_PollDue");

    assertThat(shipment).hasPassed("EndEvent_ParcelReceived").isEnded();
  }

  @Test
  @DisplayName("LOG-07 no sign of life: searched, kept waiting, searched again, lost by default")
  void searched_and_lost() {
    ProcessInstance shipment = walk.onItsWay();
    CaseNumber number = walk.numberOf(shipment);
    walk.fire(number, "Timer_TransitTermOver");
    assertThat(shipment).isWaitingAt("Task_TraceParcel");
    assertThat(walk.next(number).actor()).isEqualTo(Party.STAFF);
    assertThat(clock(number, "transit").state()).isEqualTo(CaseClock.State.BREACHED);

    walk.completeSearch(shipment, "KEEP_WAITING");
    assertThat(shipment).isWaitingAt("Gateway_AwaitArrival");
    walk.fire(number, "Timer_TransitTermOver");
    walk.fire(number, "Timer_SearchTermOver");

    assertThat(shipment).hasPassed("EndEvent_ParcelLost").isEnded();
    assertThat(walk.outcome(shipment)).isEqualTo("LOST");
    assertThat(walk.goods(number)).isEqualTo(GoodsState.LOST);
  }

  @Test
  @DisplayName("LOG-07 a parcel that turns up ends the search; the warehouse may end it too")
  void turned_up() {
    ProcessInstance scanned = walk.onItsWay();
    walk.fire(walk.numberOf(scanned), "Timer_TransitTermOver");
    walk.tell(walk.numberOf(scanned), ParcelStatus.IN_TRANSIT);
    assertThat(scanned).hasPassed("Message_ParcelTurnedUp").isWaitingAt("Gateway_AwaitArrival");

    ProcessInstance found = walk.onItsWay();
    walk.fire(walk.numberOf(found), "Timer_TransitTermOver");
    walk.completeSearch(found, "ARRIVED");
    assertThat(found).hasPassed("EndEvent_ParcelReceived").isEnded();
    assertThat(walk.goods(walk.numberOf(found))).isEqualTo(GoodsState.RECEIVED);
  }

  @Test
  @DisplayName("LOG-07 a parcel sent back to its sender is searched for at once")
  void return_to_sender() {
    ProcessInstance shipment = walk.onItsWay();
    CaseNumber number = walk.numberOf(shipment);
    walk.tell(number, ParcelStatus.RETURN_TO_SENDER);

    assertThat(walk.dueAt(number, "Timer_TransitTermOver"))
        .isCloseTo(walk.parcel(number).position().at(), within(1, ChronoUnit.MILLIS));
  }

  @Test
  @DisplayName("LOG-01 what the warehouse holds counts as received without any carrier's word")
  void received_by_hand() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    receive.receive(number, walk.parcel(number).trackingNumber());
    walk.run(number);
    assertThat(shipment).hasPassed("EndEvent_ParcelReceived").isEnded();
  }

  @Test
  @DisplayName("LOG-02 a label voided elsewhere ends the wait")
  void voided_elsewhere() {
    ProcessInstance shipment = walk.start();
    CaseNumber number = walk.numberOf(shipment);
    voidParcel.voidUnsent(number);
    walk.fire(number, "Timer_ReminderDue");
    assertThat(shipment).hasPassed("EndEvent_NotSentBack").hasNotPassed("Task_VoidLabel");
  }

  @Test
  @DisplayName("LOG-02 what the caller promised holds where it is kinder than the policy")
  void days_of_the_caller() {
    ProcessInstance shipment = walk.start(Map.of("sendBackDays", 30, "reminderDays", 3));
    CaseNumber number = walk.numberOf(shipment);
    Parcel parcel = walk.parcel(number);
    assertThat(parcel.sendBy()).isEqualTo(ends.of(Period.ofDays(30), "DE", parcel.bookedAt()));
    assertThat(walk.dueAt(number, "Timer_ReminderDue"))
        .isEqualTo(parcel.sendBy().minus(Duration.ofDays(3)));
    Parcel shorter = walk.parcel(walk.numberOf(walk.start(Map.of("sendBackDays", 3))));
    assertThat(shorter.sendBy()).isEqualTo(ends.of(Period.ofDays(14), "DE", shorter.bookedAt()));
  }

  @Test
  @DisplayName(
      "LAW-01 a silent parcel and its search have until the end of a day of the customer's")
  void daysOfTheCustomer() {
    CaseNumber number = walk.numberOf(walk.onItsWay());
    Instant seen = walk.parcel(number).position().at();
    assertThat(walk.dueAt(number, "Timer_TransitTermOver"))
        .isEqualTo(ends.of(Period.ofDays(10), "DE", seen));

    walk.fire(number, "Timer_TransitTermOver");

    assertThat(walk.dueAt(number, "Timer_SearchTermOver"))
        .isEqualTo(ends.of(Period.ofDays(5), "DE", Instant.now()));
  }

  private CaseClock clock(CaseNumber number, String name) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(name))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
