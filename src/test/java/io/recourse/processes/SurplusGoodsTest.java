package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.NewCase;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.SurplusBook;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;

/**
 * More in the parcel than was announced: kept apart, told, and decided on; never lost, never ours.
 */
@RecourseTest
class SurplusGoodsTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired SurplusBook surplus;
  @Autowired WithdrawCase withdraw;
  @Autowired ConvertCase convert;
  @Autowired MockMvc http;

  @Autowired
  @Qualifier("decideSurplusHandler")
  TaskHandler handler;

  @Test
  @DisplayName("RET-08 two approved, three in the parcel: the third is written down and told of")
  void more_than_approved() {
    CaseNumber number = arrived(line(CUPS, 2, Reason.UNWANTED));
    ProcessInstance process = returns.instance(number);
    returns.inspect(number, counted(3, 2));

    assertThat(returns.lineOf(number, 1).receivedQuantity()).isEqualTo(2);
    assertThat(surplus.of(number))
        .extracting(found -> found.found().quantity() + " " + found.found().sku())
        .containsExactly("1 " + returns.lineOf(number, 1).sku());
    returns.settle(number);

    assertThat(returns.paid(number)).as("the announced pieces wait for nothing").isEqualTo(3_000);
    assertThat(process).isWaitingAt("Task_DecideSurplus");
    assertThat(returns.mails(number)).containsOnlyOnce("surplus");
    assertThat(returns.clock(number, "decideSurplus")).isEqualTo("RUNNING");
    assertThat(cases.get(number).state().next().defaultOutcome()).isEqualTo("surplusSentBack");
    assertThat(returns.events(number)).containsOnlyOnce("SurplusFound");
  }

  @Test
  @DisplayName("RET-08 what the order holds is added: accepted, paid, disposed of, once")
  void added_to_the_return() {
    CaseNumber number = withOneCupMore();
    ProcessInstance process = returns.instance(number);
    decide(number, adding(1, 1, CUPS));
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(4_500);
    assertThat(returns.lineOf(number, 2).goods()).isEqualTo(GoodsState.DISPOSED);
    assertThat(surplus.of(number).get(0).item()).isEqualTo(2);
    assertThat(returns.openPieces(number, CUPS)).isZero();
    assertThat(returns.returnedPieces(number, CUPS)).isEqualTo(3);
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).isEmpty();
    assertThat(returns.clock(number, "decideSurplus")).isEqualTo("MET");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(process).isEnded().hasNotPassed("Task_SendSurplus");
  }

  @Test
  @DisplayName("RET-08 kept for collection: collected it is over, else it goes back after the term")
  void kept() throws Exception {
    CaseNumber taken = withOneCupMore();
    collected(taken, 409);
    keep(taken);
    assertThat(returns.mails(taken)).contains("surplusKept").doesNotContain("surplusSentBack");
    assertThat(returns.clock(taken, "collectSurplus")).isEqualTo("RUNNING");
    collected(taken, 204);
    driver.runJobs(taken);
    assertThat(returns.clock(taken, "collectSurplus")).isEqualTo("MET");
    assertThat(returns.parcelsTo(taken, ParcelDirection.BACK_TO_CUSTOMER)).isEmpty();
    assertThat(cases.get(taken).deriveStatus()).isEqualTo(CaseStatus.CLOSED);

    CaseNumber left = withOneCupMore();
    keep(left);
    driver.fireTimer(left, "Timer_CollectionOver");
    driver.runJobs(left);
    assertThat(returns.clock(left, "collectSurplus")).isEqualTo("BREACHED");
    assertSentBack(left);
    assertThat(cases.get(left).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  private void keep(CaseNumber number) {
    returns.finish(
        number,
        "Task_DecideSurplus",
        "returns",
        Map.of("rest", "collect", "surplus", List.of(Map.of("position", 1, "adds", 0))));
  }

  private void collected(CaseNumber number, int answer) throws Exception {
    http.perform(
            post("/api/v1/cases/{n}/surplus/collected", number)
                .with(user("warehouse").roles("WAREHOUSE")))
        .andExpect(status().is(answer));
  }

  @Test
  @DisplayName("RET-08 the customer agrees by a button: staff see it, and the pieces are filled in")
  void agreed() throws Exception {
    CaseNumber number = withOneCupMore();
    wish(number, 1, "RETURN", 204);
    wish(number, 1, "BACK", 204);
    wish(number, 1, "RETURN", 204);
    wish(number, 9, "BACK", 404);
    wish(number, 1, "KEEP", 400);

    assertThat(surplus.of(number).get(0).wish()).isEqualTo(Surplus.Wish.RETURN);
    assertThat(handler.prefill(number).toString()).contains("adds=1", "wish=RETURN");
    decide(number, adding(1, 1, CUPS));
    wish(number, 1, "BACK", 409);
    assertThat(returns.events(number)).contains("SurplusWished");
  }

  private void wish(CaseNumber number, int position, String wish, int answer) throws Exception {
    http.perform(
            post("/api/v1/cases/{n}/surplus/{p}/wish", number, position)
                .with(user("agent").roles("AGENT"))
                .contentType("application/json")
                .content("{\"wish\": \"" + wish + "\"}"))
        .andExpect(status().is(answer));
  }

  @Test
  @DisplayName("RET-08 what is not added goes back to the customer in a parcel, and is told")
  void goes_back() {
    CaseNumber number = withOneCupMore();
    decide(number, Map.of("position", 1, "adds", 0));
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(3_000);
    assertSentBack(number);
    assertThat(returns.openPieces(number, CUPS)).isOne();
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-08 nobody decides in time: it goes back, nothing is paid or disposed of")
  void by_default() {
    CaseNumber number = withOneCupMore();
    ProcessInstance process = returns.instance(number);
    driver.fireTimer(number, "Timer_SurplusOverdue");
    driver.runJobs(number);

    assertThat(returns.clock(number, "decideSurplus")).isEqualTo("BREACHED");
    assertSentBack(number);
    assertThat(returns.paid(number)).isEqualTo(3_000);
    assertThat(cases.get(number).lines()).hasSize(1);
    assertThat(process).isEnded().hasPassed("Task_ReturnSurplus");
  }

  @Test
  @DisplayName("RET-08 some pieces are added, the others go back: each exactly once")
  void some_of_each() {
    CaseNumber number = arrived(line(CUPS, 1, Reason.UNWANTED));
    inspect(number, List.of(counted(1, 1)), cups(3));
    returns.settle(number);
    decide(number, adding(1, 2, CUPS));
    returns.settle(number);

    Surplus decided = surplus.of(number).get(0);
    assertThat(decided.added() + decided.sentBack()).isEqualTo(3);
    assertThat(decided.sentBack()).isOne();
    assertThat(returns.paid(number)).isEqualTo(4_500);
  }

  @Test
  @DisplayName("RET-08 RFD-02 never more than was bought: the surplus of a full return is refused")
  void never_more_than_bought() {
    CaseNumber number = arrived(line(CUPS, 3, Reason.UNWANTED));
    inspect(number, List.of(counted(3, 3)), cups(1));
    returns.settle(number);

    assertThat(refused(number, adding(1, 1, CUPS))).isEqualTo("/values/surplus/0/adds");
    assertThat(refused(number, adding(1, 1, LAMPS))).isEqualTo("/values/surplus/0/line");
    assertThat(
            refused(
                number,
                Map.of(
                    "position",
                    1,
                    "adds",
                    1,
                    "line",
                    CUPS,
                    "grade",
                    "A",
                    "disposition",
                    "RETURN_TO_CUSTOMER")))
        .isNotBlank();
    assertThat(cases.get(number).lines()).hasSize(1);
    assertThat(surplus.of(number).get(0).decided()).isFalse();
  }

  @Test
  @DisplayName("RET-08 two finds never share the one piece that is left of the order")
  void two_finds_one_piece() {
    CaseNumber number = arrived(line(CUPS, 2, Reason.UNWANTED));
    inspect(number, List.of(counted(2, 2)), cups(1), cups(1));
    returns.settle(number);
    Map<String, Object> first = adding(1, 1, CUPS);
    Map<String, Object> second = adding(2, 1, CUPS);

    assertThat(refused(number, first, second)).isEqualTo("/values/surplus/1/adds");
    assertThat(returns.openPieces(number, CUPS)).isOne();
  }

  @Test
  @DisplayName("RET-08 another article, of no order, is written down by its name and goes back")
  void another_article() {
    CaseNumber number = arrived(line(CUPS, 1, Reason.UNWANTED));
    inspect(
        number,
        List.of(counted(1, 1)),
        Map.of("name", "A blue scarf", "quantity", 1, "note", "wool"));
    returns.settle(number);
    driver.fireTimer(number, "Timer_SurplusOverdue");
    driver.runJobs(number);

    assertThat(surplus.of(number).get(0).found().name()).isEqualTo("A blue scarf");
    assertSentBack(number);
  }

  @Test
  @DisplayName("RET-08 withdrawn while it waits: the surplus goes home with the goods")
  void withdrawn() {
    CaseNumber number = lampWithSurplusCup();
    withdraw.withdraw(number, "I keep it.", null);
    driver.runJobs(number);

    assertThat(surplus.of(number).get(0).sentBack()).isOne();
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(2);
    assertThat(returns.paid(number)).isZero();
  }

  @Test
  @DisplayName(
      "RET-08 a case with surplus goods at hand becomes no other type before they are decided")
  void not_converted() {
    CaseNumber number = lampWithSurplusCup();
    Problem refused =
        catchThrowableOfType(
            Problem.class, () -> convert.convert(number, CaseType.REPAIR, "Broken.", null));
    assertThat(refused).hasMessageContaining("beyond the request are here");
    assertThat(surplus.of(number).get(0).decided()).isFalse();
  }

  private void assertSentBack(CaseNumber number) {
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(surplus.of(number).get(0).sentBack()).isOne();
    assertThat(surplus.of(number).get(0).trackingNumber()).isNotBlank();
    assertThat(returns.mails(number)).containsOnlyOnce("surplusSentBack");
    assertThat(returns.events(number)).containsOnlyOnce("SurplusSentBack");
  }

  /** Its refund waits for approval, so that nothing is paid yet. */
  private CaseNumber lampWithSurplusCup() {
    CaseNumber number = arrived(line(LAMPS, 1, Reason.UNWANTED));
    inspect(
        number,
        List.of(
            Map.of(
                "line",
                LAMPS,
                "receivedQuantity",
                1,
                "acceptedQuantity",
                1,
                "grade",
                "A",
                "disposition",
                "RESTOCK")),
        cups(1));
    return number;
  }

  private CaseNumber withOneCupMore() {
    CaseNumber number = arrived(line(CUPS, 2, Reason.UNWANTED));
    returns.inspect(number, counted(3, 2));
    returns.settle(number);
    return number;
  }

  private CaseNumber arrived(NewCase.Line asked) {
    CaseNumber number = returns.open(asked);
    returns.run(number);
    if (returns.task(number, ReturnElements.DECIDE_RETURN) != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private static Map<String, Object> counted(int received, int accepted) {
    return Map.of(
        "line", CUPS,
        "receivedQuantity", received,
        "acceptedQuantity", accepted,
        "grade", "A",
        "disposition", "RESTOCK");
  }

  private static Map<String, Object> adding(int position, int pieces, int line) {
    return Map.of(
        "position", position,
        "adds", pieces,
        "line", line,
        "grade", "A",
        "disposition", "RESTOCK");
  }

  private static Map<String, Object> cups(int pieces) {
    return Map.of("sku", "CUP", "name", "A cup", "quantity", pieces);
  }

  @SafeVarargs
  private void inspect(
      CaseNumber number, List<Map<String, Object>> lines, Map<String, Object>... beyond) {
    returns.finish(
        number,
        ReturnElements.INSPECT_RETURN,
        "warehouse",
        Map.of("lines", lines, "surplus", List.of(beyond)));
  }

  @SafeVarargs
  private void decide(CaseNumber number, Map<String, Object>... choices) {
    returns.finish(
        number, ReturnElements.DECIDE_SURPLUS, "returns", Map.of("surplus", List.of(choices)));
  }

  @SafeVarargs
  private String refused(CaseNumber number, Map<String, Object>... choices) {
    return catchThrowableOfType(Problem.class, () -> decide(number, choices))
        .errors()
        .get(0)
        .pointer();
  }
}
