package io.recourse.refunds.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessStarter;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.Imports;
import io.recourse.orders.LeftOut;
import io.recourse.orders.OrderChanges;
import io.recourse.orders.OrderPrecondition;
import io.recourse.orders.StartImport;
import io.recourse.orders.StoreOrder;
import io.recourse.refunds.ApproveRefund;
import io.recourse.refunds.ClearOverpayment;
import io.recourse.refunds.PaymentNews;
import io.recourse.refunds.PaymentNews.Status;
import io.recourse.refunds.ReceivePaymentNews;
import io.recourse.refunds.RefundDossier;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.SettleByHand;
import io.recourse.refunds.TestOrders;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever had a hand in one step of a refund, against every later step that needs another. */
@RecourseTest
class FourEyesTest {

  private static final long LARGE = 250_000;
  private static final String ONE = "one";

  /** What the person did before. */
  enum Hand {
    FILED,
    GRANTED,
    INSPECTED,
    CHANGED_PRICE,
    TOLD_ORDER,
    IMPORTED_ORDER,
    IMPORTED_CHANGE,
    APPROVED,
    CONFIRMED,
    PAID
  }

  /** What the person tries now. */
  enum Act {
    APPROVE,
    CONFIRM,
    PAY,
    CLAW_BACK
  }

  @Autowired RefundScenario scenario;
  @Autowired RefundDossier dossier;
  @Autowired OpenCase openCase;
  @Autowired Refunds refunds;
  @Autowired ApproveRefund approve;
  @Autowired SettleByHand byHand;
  @Autowired ClearOverpayment clear;
  @Autowired ReceivePaymentNews news;
  @Autowired StoreOrder storeOrder;
  @Autowired StartImport startImport;
  @Autowired Imports imports;
  @Autowired OrderChanges changes;
  @Autowired ProcessStarter starter;
  @Autowired ProcessDriver driver;
  @Autowired TaskService tasks;
  @Autowired CompleteTask complete;
  @Autowired Cases cases;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private CaseNumber number;
  private RefundId refund;

  @AfterEach
  void leaveProviderWell() {
    scenario.disarm();
  }

  static Stream<Arguments> apart() {
    Stream<Arguments> before =
        Stream.of(
                Hand.FILED,
                Hand.GRANTED,
                Hand.INSPECTED,
                Hand.CHANGED_PRICE,
                Hand.TOLD_ORDER,
                Hand.IMPORTED_ORDER,
                Hand.IMPORTED_CHANGE)
            .flatMap(
                hand ->
                    Stream.of(Act.APPROVE, Act.CONFIRM, Act.PAY)
                        .map(act -> Arguments.of(hand, act)));
    Stream<Arguments> later =
        Stream.of(
            Arguments.of(Hand.APPROVED, Act.CONFIRM),
            Arguments.of(Hand.APPROVED, Act.PAY),
            Arguments.of(Hand.CONFIRMED, Act.PAY),
            Arguments.of(Hand.PAID, Act.CLAW_BACK));
    return Stream.concat(before, later);
  }

  @ParameterizedTest(name = "who {0} does not {1}")
  @MethodSource("apart")
  @DisplayName("RFD-02 four eyes: at the task and behind it")
  void keptApart(Hand hand, Act act) {
    prepare(hand, ONE);
    upTo(act, hand);

    Throwable atTheTask = catchThrowable(() -> act(act, ONE));

    assertThat(atTheTask).isInstanceOf(Problem.class);
    assertThat(((Problem) atTheTask).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    assertThat(open(act)).as("nothing happened").isNotNull();
    assertThatThrownBy(() -> behindTheTask(act, ONE)).isInstanceOf(Problem.class);
    act(act, "fresh");
  }

  @Test
  @DisplayName("RFD-02 the database itself refuses a payer who approved")
  void constraint() {
    prepare(Hand.FILED, "agent");
    upTo(Act.PAY, Hand.FILED);

    assertThatThrownBy(
            () ->
                jdbc.sql("update refund set paid_by = approved_by where id = ?")
                    .param(refund.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  @DisplayName("RFD-02 a change of price is on the file of the open case, with old and new value")
  void changeIsTold() {
    String order = scenario.order(1, LARGE);
    number = scenario.approvedCase(order, 1, "agent");

    changePrice(order, "finance");

    assertThat(
            scenario.text(
                """
                select string_agg(concat_ws(' ', data::jsonb ->> 'what', data::jsonb ->> 'was',
                  data::jsonb ->> 'became', data::jsonb ->> 'by'), ', ' order by seq)
                from audit_event where chain = ? and type = 'OrderMoneyChanged'\
                """,
                number.value()))
        .isEqualTo("line 1 unit price 250000 EUR 250001 EUR finance");
    assertThat(
            scenario.text(
                "select summary from audit_event where chain = ? and type = 'OrderMoneyChanged'",
                number.value()))
        .isEqualTo("The order's line 1 unit price was changed: 2500.00 EUR → 2500.01 EUR.");
    RefundId changed = scenario.reserved(number, LARGE);
    assertThat(dossier.whole(changed).get("orderChanges"))
        .as("beside the approver's form")
        .asString()
        .startsWith("line 1 unit price · 2500.00 EUR → 2500.01 EUR · finance");
  }

  @Test
  @DisplayName(
      "RFD-02 the approver reads who imported the order; what a machine imports blocks none")
  void importerIsShown() {
    prepare(Hand.IMPORTED_ORDER, "anna");
    assertThat(dossier.whole(refund).get("orderChanges"))
        .asString()
        .startsWith("first imported · anna · 20");
    assertThat(changes.staffBehind(refunds.get(refund).promise().orderNumber()))
        .containsExactly("anna");

    prepare(Hand.IMPORTED_ORDER, null);

    assertThat(dossier.whole(refund).get("orderChanges")).isNull();
    assertThat(changes.staffBehind(refunds.get(refund).promise().orderNumber())).isEmpty();
  }

  @Test
  @DisplayName("RFD-02 importing the same order again takes nobody's place as its first importer")
  void importedAgain() {
    prepare(Hand.IMPORTED_ORDER, "anna");
    String order = refunds.get(refund).promise().orderNumber();

    importPrice(order, "bert");

    assertThat(changes.staffBehind(order)).containsExactly("anna");
  }

  @Test
  @DisplayName("RFD-02 a case opened after the change begins with it")
  void earlierChangeIsTold() {
    String order = scenario.order(1, LARGE);
    changePrice(order, "finance");
    NewCase.Line line =
        new NewCase.Line(1, 1, Reason.DEFECTIVE, null, null, null, null, List.of(), null);
    NewCase request =
        new NewCase(
            CaseType.RETURN, Channel.API, order, null, "en", null, null, List.of(line), null);

    CaseNumber later =
        RefundScenario.as("agent", () -> openCase.open(request)).serviceCase().number();

    assertThat(
            scenario.text(
                """
                select data::jsonb ->> 'was' from audit_event
                where chain = ? and type = 'OrderMoneyChanged'\
                """,
                later.value()))
        .isEqualTo("250000 EUR");
  }

  private void prepare(Hand hand, String who) {
    String order = "O-" + UUID.randomUUID();
    if (hand == Hand.TOLD_ORDER) {
      RefundScenario.as(
          who,
          () ->
              storeOrder.store(
                  TestOrders.paidBy(order, 1, LARGE, List.of(LARGE)),
                  LeftOut.NOTHING,
                  OrderPrecondition.NONE));
    } else if (hand == Hand.IMPORTED_ORDER) {
      importPrice(order, who);
    } else {
      scenario.order(order, 1, LARGE);
    }
    number =
        hand == Hand.GRANTED
            ? RefundScenario.as(who, () -> scenario.approvedCase(order, 1, "agent"))
            : scenario.approvedCase(order, 1, hand == Hand.FILED ? who : "agent");
    switch (hand) {
      case INSPECTED -> inspect(who);
      case CHANGED_PRICE -> changePrice(order, who);
      case IMPORTED_CHANGE -> importPrice(order, who);
      default -> {}
    }
    refund = scenario.reserved(number, LARGE);
    starter.startByKey(
        "RefundProcess",
        number,
        Map.of("caseNumber", number.value(), "refundId", refund.toString()));
  }

  private void inspect(String who) {
    RefundScenario.as(
        who,
        () ->
            transaction.execute(
                begun -> {
                  ServiceCase of = cases.lock(number);
                  of.received(1, 1);
                  of.inspected(1, 1, 1, Grade.A, Disposition.RESTOCK, null);
                  cases.save(of);
                  return true;
                }));
  }

  private void changePrice(String order, String who) {
    RefundScenario.as(
        who,
        () ->
            storeOrder.store(
                TestOrders.paidBy(order, 1, LARGE + 1, List.of(LARGE)),
                LeftOut.NOTHING,
                OrderPrecondition.NONE));
  }

  private void importPrice(String order, String who) {
    String file =
        """
        order_number,placed_at,customer_id,customer_country,currency,line,sku,name,quantity,unit_price
        %s,2026-10-01T08:00:00Z,C-%s,DE,EUR,1,SKU-1,Kettle,1,2600.00
        """
            .formatted(order, order);
    Supplier<UUID> begin =
        () ->
            startImport.start(
                ImportFormat.of("recourse"),
                null,
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    UUID job = who == null ? begin.get() : RefundScenario.as(who, begin);
    await().until(() -> imports.find(job).orElseThrow().state() != ImportJob.State.RUNNING);
    assertThat(imports.find(job).orElseThrow().rowsKept()).isEqualTo(1);
  }

  /** Brings the refund to where the act is due; the hand takes its own step on the way. */
  private void upTo(Act act, Hand hand) {
    if (act == Act.APPROVE) {
      return;
    }
    act(Act.APPROVE, hand == Hand.APPROVED ? ONE : "approver");
    if (act == Act.CONFIRM) {
      return;
    }
    scenario.fault("DECLINE");
    act(Act.CONFIRM, hand == Hand.CONFIRMED ? ONE : "confirmer");
    driver.runJobs(number);
    if (act == Act.CLAW_BACK) {
      act(Act.PAY, hand == Hand.PAID ? ONE : "payer");
      String key = refunds.get(refund).promise().idempotencyKey();
      news.receive(
          new PaymentNews(
              "simulator", "evt_" + UUID.randomUUID(), key, "re_1", Status.SETTLED, null, null),
          "{}");
    }
  }

  private void act(Act act, String who) {
    Task task = open(act);
    RefundScenario.as(
        who,
        () ->
            complete.complete(
                task.getId(),
                new Worker(who, Set.of("finance", "lead")),
                Version.ANY,
                values(act)));
  }

  private void behindTheTask(Act act, String who) {
    RefundScenario.as(
        who,
        () -> {
          switch (act) {
            case APPROVE -> approve.approve(refund);
            case CONFIRM -> approve.confirm(refund);
            case PAY -> byHand.paid(refund, "CASH", "TX-1");
            case CLAW_BACK -> clear.giveUp(refund);
          }
          return true;
        });
  }

  private static Map<String, Object> values(Act act) {
    return switch (act) {
      case APPROVE, CONFIRM -> Map.of("decision", "approve");
      case PAY -> Map.of("method", "CASH", "reference", "TX-1");
      case CLAW_BACK -> Map.of("recovery", "RECOVERED", "reference", "IN-1");
    };
  }

  private Task open(Act act) {
    String key =
        switch (act) {
          case APPROVE -> "Task_ApproveRefund";
          case CONFIRM -> "Task_ConfirmLargeRefund";
          case PAY -> "Task_RefundManually";
          case CLAW_BACK -> "Task_ClawBackRefund";
        };
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(key)
        .singleResult();
  }
}
