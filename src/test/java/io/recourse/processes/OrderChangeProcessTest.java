package io.recourse.processes;

import static io.recourse.processes.OrderChanges.AWAY;
import static io.recourse.processes.OrderChanges.eur;
import static io.recourse.processes.OrderChanges.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Products;
import io.recourse.payments.AskPayment;
import io.recourse.payments.PaymentState;
import io.recourse.refunds.Refunds;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Orders that were not sent yet are cancelled or changed. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderChangeProcessTest {

  @Autowired OrderChanges changes;
  @Autowired ReturnsFixture cases;
  @Autowired Cases record;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired WithdrawCase withdraw;
  @Autowired AskPayment payments;
  @Autowired Products products;
  @Autowired Refunds refunds;
  @Autowired MockMvc web;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed("OrderChangeProcess", walked)).isEmpty();
    assertThat(coverage.missed("ChargeMethodProcess", walked)).isEmpty();
  }

  @Test
  @DisplayName("RET-07 a pending order is cancelled at once and all that was paid goes back")
  void cancelled() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, WantedChange.cancel("no longer needed"));

    assertThat(changes.stored(order).fulfilment().status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(cases.events(number)).contains("OrderChangeAsked", "OrderCancelled");
    assertThat(cases.mails(number)).containsOnlyOnce("orderChange");
    cases.settle(number);
    assertThat(cases.paid(number)).isEqualTo(9990);
    assertThat(cases.mails(number)).containsOnlyOnce("refunded");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-07 a refund that finance refuses is told, nothing is paid, and the case closes")
  void refundRefused() {
    CaseNumber number = ask(changes.order(OrderStatus.PENDING), WantedChange.cancel("too late"));
    driver.runJobs(number);
    cases.finish(
        number,
        "Task_ApproveRefund",
        "finance",
        Map.of("decision", "refuse", "note", "Charged back before."));

    assertThat(cases.paid(number)).isZero();
    assertThat(cases.mails(number)).containsOnlyOnce("refundRefused").doesNotContain("refunded");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-07 a cancelled order is neither cancelled again nor changed")
  void once() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber ignored = ask(order, WantedChange.cancel("no longer needed"));

    assertRefused(order, WantedChange.cancel("again"), "/change/cancel", "cancelled before");
    assertRefused(order, WantedChange.shipTo(AWAY), "/change/shipTo", "cancelled before");
  }

  @Test
  @DisplayName("RET-07 a pending order goes to another address at once")
  void address() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, WantedChange.shipTo(AWAY));

    assertThat(changes.stored(order).fulfilment().shipTo()).isEqualTo(AWAY);
    assertThat(changes.stored(order).fulfilment().status()).isEqualTo(OrderStatus.PENDING);
    assertThat(cases.events(number)).contains("OrderAltered");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-07 a cheaper article comes instead and the difference goes back, to the cent")
  void cheaper() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, swap(order, 1, "cheap", null));

    Order changed = changes.stored(order);
    assertThat(changed.line(1).orElseThrow().sku()).isEqualTo("cheap" + order);
    assertThat(changed.line(1).orElseThrow().unitPrice()).isEqualTo(eur(3100));
    assertThat(changed.paidSince()).isEqualTo(-1800);
    cases.settle(number);
    assertThat(cases.paid(number)).isEqualTo(1800);
    OrderCosts costs = OrderCosts.of(changed);
    assertThat(costs.lines().get(1).paid()).isEqualTo(6200);
    assertThat(costs.delivery()).as("no cent of it seems to be for delivery").isEqualTo(490);
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-07 some pieces of a line become another article, the rest stays")
  void somePieces() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, swap(order, 1, "cheap", 1));

    assertThat(changes.stored(order).lines())
        .extracting(OrderLine::line, OrderLine::sku, OrderLine::quantity)
        .containsExactlyInAnyOrder(
            tuple(1, "lamp" + order, 1), tuple(2, "cup" + order, 1), tuple(3, "cheap" + order, 1));
    cases.settle(number);
    assertThat(cases.paid(number)).isEqualTo(900);
  }

  @Test
  @DisplayName(
      "RET-07 an article that is named again stays as it was bought, whatever it costs now")
  void sameArticle() {
    String order = changes.order(OrderStatus.PENDING);
    changes.article(order, "lamp", "LAMP", 9900, 0);
    CaseNumber number = ask(order, swap(order, 1, "lamp", 1));

    assertThat(changes.stored(order).lines()).hasSize(2);
    assertThat(changes.stored(order).paidSince()).isZero();
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-07 a dearer article waits for the money, without it the order stays as it is")
  void unpaid() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, swap(order, 1, "dear", 1));

    assertThat(driver.waitsAt(number)).contains("Gateway_AwaitChangePayment");
    assertThat(record.get(number).deriveStatus()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    assertThat(cases.mails(number)).containsOnlyOnce("orderChangeToPay");
    assertThat(held(order)).as("the dearer article while it is paid").isEqualTo(1);
    assertRefused(order, WantedChange.cancel("no"), "/change/cancel", number.value());
    driver.fireTimer(number, "Timer_ChangeUnpaid");
    assertThat(held(order)).isZero();
    assertThat(changes.stored(order).line(1).orElseThrow().quantity()).isEqualTo(2);
    assertThat(cases.clock(number, "payOrderChange")).isEqualTo("BREACHED");
    assertThat(cases.mails(number)).containsOnlyOnce("orderChange");
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("RET-07 a dearer article comes once it is paid for, and counts at what was paid")
  void paid() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, swap(order, 1, "dear", 1));
    assertThat(payments.ask(number, "pm-" + order).state()).isEqualTo(PaymentState.PAID);
    driver.runJobs(number);
    assertThat(held(order)).isZero();

    Order changed = changes.stored(order);
    assertThat(changed.line(3).orElseThrow().sku()).isEqualTo("dear" + order);
    assertThat(OrderCosts.of(changed).lines().get(3).paid()).isEqualTo(5500);
    assertThat(OrderCosts.of(changed).lines().get(1).paid()).isEqualTo(4000);
    assertThat(cases.clock(number, "payOrderChange")).isEqualTo("MET");
    assertOver(number, CaseStatus.CLOSED);

    CaseNumber cancelled = ask(order, WantedChange.cancel("after all"));
    cases.settle(cancelled);
    assertThat(cases.paid(cancelled)).as("with what was paid since").isEqualTo(11490);
  }

  @Test
  @DisplayName("RET-07 the price that was told binds until it is paid, and the shelf follows")
  void quoted() throws Exception {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, swap(order, 1, "dear", 1));
    changes.article(order, "dear", "LAMP", 9900, 10);

    assertThat(cases.mailText(number, "orderChangeToPay")).contains("/pay/");
    web.perform(get("/api/v1/cases/" + number).with(user("a").roles("AGENT")))
        .andExpect(jsonPath("$.change.state").value("TO_PAY"))
        .andExpect(jsonPath("$.change.items[0].sku").value("dear" + order))
        .andExpect(jsonPath("$.change.due.amount").value(1500));
    assertThat(payments.ask(number, "pm-" + order).amount()).isEqualTo(eur(1500));
    driver.runJobs(number);

    assertThat(changes.stored(order).line(3).orElseThrow().unitPrice()).isEqualTo(eur(5500));
    assertThat(products.find("dear" + order).orElseThrow().available()).isEqualTo(9);
    assertThat(products.find("lamp" + order).orElseThrow().available()).isEqualTo(10);
    web.perform(get("/api/v1/orders/" + order).with(user("f").roles("FINANCE")))
        .andExpect(jsonPath("$.paidSince[0].amount.amount").value(1500));
    web.perform(get("/api/v1/cases/" + number).with(user("a").roles("AGENT")))
        .andExpect(jsonPath("$.change.state").value("DONE"));
  }

  @Test
  @DisplayName("RET-07 what was paid for a change that came too late goes back")
  void paidTooLate() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, swap(order, 1, "dear", 1));
    changes.tell(order, OrderStatus.SHIPPED);
    var unused = payments.ask(number, "pm-" + order);
    cases.settle(number);

    assertThat(changes.stored(order).lines()).hasSize(2);
    assertThat(cases.paid(number)).isEqualTo(1500);
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("RET-07 a named gift card that cannot pay the difference is refused at once")
  void tooLittleLeft() {
    String order = changes.order(OrderStatus.PENDING);
    assertThatThrownBy(() -> askPaying(order, swap(order, 1, "dear", 1), "gift-" + order))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(Problem.FieldError::pointer)
                    .contains("/refundTo/providerRef"));
    assertRefused(
        order,
        OrderChanges.payment("gift-" + order),
        "/change/payment/providerRef",
        "does not cover");
  }

  @Test
  @DisplayName("RET-07 one call asks and pays: the named method is charged, declined it is a link")
  void chargedAtOnce() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = askPaying(order, swap(order, 1, "dear", 1), "pm-" + order);
    assertThat(cases.mailText(number, "orderChangeToPay")).contains("the method you named");
    cases.settle(number);
    assertThat(changes.stored(order).paidSince()).isEqualTo(1500);
    assertOver(number, CaseStatus.CLOSED);

    String other = changes.order(OrderStatus.PENDING);
    CaseNumber moved = ask(other, OrderChanges.payment("pm-" + other));
    cases.settle(moved);
    assertThat(cases.paid(moved)).isEqualTo(9990);
    assertOver(moved, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-07 an order is paid with another method, and the first gets its money back")
  void otherMethod() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, OrderChanges.payment("pm-" + order));
    var unused = payments.ask(number, "pm-" + order);
    cases.settle(number);

    assertThat(cases.paid(number)).isEqualTo(9990);
    assertThat(
            refunds.ofCase(number).stream().map(refund -> refund.promise().payment().providerRef()))
        .containsExactly("pay-" + order);
    assertThat(changes.stored(order).paidSince()).isZero();
    assertOver(number, CaseStatus.CLOSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | cheap | 1 | /change/items/0/line | line",
        "1 | cheap | 3 | /change/items/0/quantity | 2",
        "1 | unknown | 1 | /change/items/0/sku | no article",
        "1 | gone | 1 | /change/items/0/sku | stock",
        "1 | cup | 1 | /change/items/0/sku | another product",
      })
  @DisplayName("RET-07 an article that cannot come is refused with its ground beside the field")
  void refusedArticles(int line, String sku, int pieces, String pointer, String why) {
    String order = changes.order(OrderStatus.PENDING);
    assertRefused(order, swap(order, line, sku, pieces), pointer, why);
    assertThat(changes.stored(order).version()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PROCESSED", "SHIPPED", "DELIVERED"})
  @DisplayName("RET-07 an order that is past it is not cancelled, and the refusal says so")
  void tooLate(OrderStatus status) {
    String order = changes.order(status);
    assertRefused(order, WantedChange.cancel("late"), "/change/cancel", "past changing");
  }

  @Test
  @DisplayName("TRI-09 the address of a packed order is changed when a person says so")
  void granted() {
    String order = changes.order(OrderStatus.PROCESSED);
    CaseNumber number = ask(order, WantedChange.shipTo(AWAY));
    cases.finish(number, "Task_DecideOrderChange", "agent", Map.of("decision", "grant"));

    assertThat(changes.stored(order).fulfilment().shipTo()).isEqualTo(AWAY);
    assertThat(cases.clock(number, "decideOrderChange")).isEqualTo("MET");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("TRI-09 a person who refuses gives the ground; without one nothing is decided")
  void refused() {
    String order = changes.order(OrderStatus.PROCESSED);
    CaseNumber number = ask(order, WantedChange.shipTo(AWAY));

    assertThatThrownBy(
            () ->
                cases.finish(
                    number, "Task_DecideOrderChange", "agent", Map.of("decision", "refuse")))
        .isInstanceOf(Problem.class);
    cases.finish(
        number,
        "Task_DecideOrderChange",
        "agent",
        Map.of("decision", "refuse", "note", "The carrier has it."));
    assertThat(record.get(number).state().ground()).isEqualTo("The carrier has it.");
    assertThat(changes.stored(order).fulfilment().shipTo()).isEqualTo(OrderChanges.HOME);
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("TRI-09 a change that nobody decides in time leaves the order as it is")
  void byDefault() {
    String order = changes.order(OrderStatus.PROCESSED);
    CaseNumber number = ask(order, WantedChange.shipTo(AWAY));
    driver.fireTimer(number, "Timer_ChangeUndecided");

    assertThat(cases.clock(number, "decideOrderChange")).isEqualTo("BREACHED");
    assertThat(cases.mails(number)).containsOnlyOnce("orderChange");
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("RET-07 an order that left while a person decided stays as it is")
  void leftMeanwhile() {
    String order = changes.order(OrderStatus.PROCESSED);
    CaseNumber number = ask(order, WantedChange.shipTo(AWAY));
    changes.tell(order, OrderStatus.SHIPPED);
    cases.finish(number, "Task_DecideOrderChange", "agent", Map.of("decision", "grant"));

    assertThat(changes.stored(order).fulfilment().shipTo()).isEqualTo(OrderChanges.HOME);
    assertThat(record.get(number).state().ground()).contains("on its way");
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("RET-07 a change that still waits can be withdrawn, one that was made cannot")
  void withdrawn() {
    String order = changes.order(OrderStatus.PROCESSED);
    CaseNumber number = ask(order, WantedChange.shipTo(AWAY));
    assertThat(withdraw.isPossible(record.get(number))).isTrue();
    var unused = withdraw.withdraw(number, "changed my mind", null);

    assertThat(cases.mails(number)).containsOnlyOnce("orderChangeWithdrawn");
    assertOver(number, CaseStatus.WITHDRAWN);
    CaseNumber again = ask(order, WantedChange.shipTo(AWAY));
    assertThat(again).isNotEqualTo(number);
  }

  @Test
  @DisplayName("RET-07 a cancellation that was made is not withdrawn while its money is on the way")
  void madeAlready() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, WantedChange.cancel("no longer needed"));

    assertThatThrownBy(() -> withdraw.withdraw(number, "after all", null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("made already");
    cases.settle(number);
    assertThat(cases.paid(number)).isEqualTo(9990);
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-07 whoever withdraws a change before it is paid holds no article any more")
  void withdrawnUnpaid() {
    String order = changes.order(OrderStatus.PENDING);
    CaseNumber number = ask(order, swap(order, 1, "dear", 1));
    assertThat(held(order)).isEqualTo(1);

    var unused = withdraw.withdraw(number, "too dear", null);

    assertThat(held(order)).isZero();
    assertOver(number, CaseStatus.WITHDRAWN);
  }

  private CaseNumber ask(String order, WantedChange change) {
    return noted(changes.ask(order, change));
  }

  private CaseNumber askPaying(String order, WantedChange change, String reference) {
    return noted(changes.askPaying(order, change, reference));
  }

  private CaseNumber noted(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  private void assertRefused(String order, WantedChange change, String pointer, String why) {
    assertThatThrownBy(() -> ask(order, change))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors())
                    .anySatisfy(
                        error -> {
                          assertThat(error.pointer()).isEqualTo(pointer);
                          assertThat(error.detail()).contains(why);
                        }));
  }

  private void assertOver(CaseNumber number, CaseStatus status) {
    driver.runJobs(number);
    assertThat(record.get(number).deriveStatus()).isEqualTo(status);
    assertThat(driver.instances(number)).isEmpty();
    assertThat(cases.runningClocks(number)).isEmpty();
    assertThat(record.get(number).state().next().step()).isNull();
  }

  private int held(String order) {
    return products.find("dear" + order).orElseThrow().reserved();
  }
}
