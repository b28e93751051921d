package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.ReceiveParcel;
import io.recourse.strayparcels.process.StrayParcelElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A delivery counted as receipt; later it is heard that the carrier had turned round before it. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubtedArrivalProcessTest {

  private static final String TASK = StrayParcelElements.FIND_GOODS;

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired Parcels parcels;
  @Autowired ReceiveParcel receive;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(StrayParcelElements.DOUBTED_ARRIVAL, walked)).isEmpty();
  }

  @Test
  @DisplayName("LOG-01 accepted unseen, refund waits for finance: taken back, the parcel is traced")
  void before_money_moves() {
    CaseNumber number = acceptedUnseen(LAMPS);
    assertThat(returns.tasks(number)).containsExactly("Task_ApproveRefund");
    turnedRound(number);

    assertThat(returns.ledger(number)).containsExactly("RESERVE 4000", "RELEASE 4000");
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.IN_TRANSIT);
    assertThat(returns.lineOf(number, 1).acceptedQuantity()).isZero();
    driver.fireTimer(number, "Timer_TransitTermOver");
    assertThat(returns.tasks(number)).containsExactly("Task_TraceParcel");
    returns.finish(number, "Task_TraceParcel", "warehouse", Map.of("outcome", "ARRIVED"));
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).as("found and looked at after all").isEqualTo(4000);
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("LOG-01 accepted unseen and paid: a person looks; goods with the customer are noted")
  void after_money_moved() {
    CaseNumber number = paidUnseen();
    turnedRound(number);

    assertThat(returns.tasks(number)).containsExactly(TASK);
    assertThat(cases.get(number).state().next().step()).isEqualTo("doubtedArrival");
    assertThatThrownBy(() -> find(number, Map.of("found", "nowhere", "note", "?")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> find(number, Map.of("found", "here"))).isInstanceOf(Problem.class);
    find(number, Map.of("found", "withCustomer", "note", "signed by the customer"));

    assertThat(parcel(number).status()).isEqualTo(ParcelStatus.RETURNED);
    assertThat(returns.events(number)).contains("SettledWithoutGoods");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("LOG-01 paid, and the goods are here: they count as received again")
  void goods_are_here() {
    CaseNumber number = paidUnseen();
    turnedRound(number);
    find(number, Map.of("found", "here", "note", "on shelf 4"));

    assertThat(parcel(number).status()).isEqualTo(ParcelStatus.DELIVERED);
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("LOG-01 paid, and nobody looks: the settlement stands, the clock says so")
  void nobody_looks() {
    CaseNumber number = paidUnseen();
    turnedRound(number);
    driver.fireTimer(number, "Timer_FindGoodsOverdue");

    assertThat(returns.clock(number, "doubtedArrival")).isEqualTo("BREACHED");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("LOG-01 what hands of ours held is here, whatever the carrier says later")
  void in_our_hands() {
    CaseNumber received = arrived(CUPS);
    var unused = receive.receive(received, parcel(received).trackingNumber());
    turnedRound(received);
    assertThat(returns.tasks(received)).containsExactly("Task_InspectReturn");
    assertThat(parcel(received).status()).isEqualTo(ParcelStatus.DELIVERED);

    CaseNumber inspected = arrived(LAMPS);
    returns.inspect(inspected, LAMPS, 1, 1);
    turnedRound(inspected);
    assertThat(returns.tasks(inspected)).containsExactly("Task_ApproveRefund");
  }

  @Test
  @DisplayName("LOG-01 three events in any order end alike: no receipt once it had turned round")
  void any_order() {
    List<ParcelStatus> journey =
        List.of(ParcelStatus.IN_TRANSIT, ParcelStatus.RETURN_TO_SENDER, ParcelStatus.DELIVERED);
    for (List<Integer> order :
        List.of(
            List.of(0, 1, 2),
            List.of(0, 2, 1),
            List.of(1, 0, 2),
            List.of(1, 2, 0),
            List.of(2, 0, 1),
            List.of(2, 1, 0))) {
      CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
      Instant start = returns.now();
      order.forEach(at -> returns.told(number, journey.get(at), start.plusSeconds(60L * at)));

      assertThat(parcel(number).status()).as("%s", order).isEqualTo(ParcelStatus.RETURN_TO_SENDER);
      assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.IN_TRANSIT);
      assertThat(returns.tasks(number)).doesNotContain("Task_InspectReturn");
    }
  }

  @Test
  @DisplayName("LOG-01 a delivery before the carrier turned round is an arrival, heard late or not")
  void delivered_first() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    Instant delivered = returns.now();
    returns.told(number, ParcelStatus.RETURN_TO_SENDER, delivered.plusSeconds(60));
    returns.told(number, ParcelStatus.DELIVERED, delivered);

    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.RECEIVED);
    assertThat(returns.tasks(number)).containsExactly("Task_InspectReturn");
  }

  private CaseNumber arrived(int line) {
    CaseNumber number = returns.open(line(line, 1, Reason.UNWANTED));
    walked.add(number.value());
    returns.run(number);
    if (returns.task(number, ReturnElements.DECIDE_RETURN) != null) {
      returns.approve(number);
    }
    returns.told(number, ParcelStatus.DELIVERED, returns.now());
    return number;
  }

  private CaseNumber acceptedUnseen(int line) {
    CaseNumber number = arrived(line);
    driver.fireTimer(number, "Timer_InspectionOverdue");
    return number;
  }

  private CaseNumber paidUnseen() {
    CaseNumber number = acceptedUnseen(CUPS);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1500);
    return number;
  }

  private void turnedRound(CaseNumber number) {
    returns.told(number, ParcelStatus.RETURN_TO_SENDER, returns.now().minusSeconds(3600));
  }

  private void find(CaseNumber number, Map<String, Object> values) {
    returns.finish(number, TASK, "warehouse", values);
  }

  private Parcel parcel(CaseNumber number) {
    return parcels.of(number).get(0);
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(driver.instances(number)).isEmpty();
    assertThat(returns.runningClocks(number)).isEmpty();
    assertThat(cases.get(number).state().next().step()).isNull();
  }
}
