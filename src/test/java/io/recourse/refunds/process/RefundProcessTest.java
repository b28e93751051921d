package io.recourse.refunds.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.PaymentNews;
import io.recourse.refunds.PaymentNews.Status;
import io.recourse.refunds.ReceivePaymentNews;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundDossier;
import io.recourse.refunds.RefundFlow;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.SettleByHand;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Walks every flow node of the model; effects first, then the path. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefundProcessTest {

  private static final long SMALL = 1_500;
  private static final long MIDDLE = 50_000;
  private static final long LARGE = 250_000;
  private static final String BY_BANK =
      "{\"method\": \"BANK_TRANSFER\", \"reference\": \"TX-4711\"}";
  private static final String LATE_LOOK_UP = "Timer_LateLookUpDue";
  private static final String GOT_BACK = "{\"recovery\": \"RECOVERED\", \"reference\": \"IN-77\"}";

  @Autowired RefundScenario scenario;
  @Autowired Refunds refunds;
  @Autowired RefundFlow flow;
  @Autowired RefundDossier dossier;
  @Autowired SettleByHand byHand;
  @Autowired ProcessStarter starter;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired MockMvc http;
  @Autowired ReceivePaymentNews news;
  @Autowired Cases cases;
  @Autowired CaseMessages messages;
  @Autowired Clock clock;

  private final Queue<String> walked = new ConcurrentLinkedQueue<>();
  private CaseNumber number;
  private RefundId refund;

  @BeforeEach
  void useThisEngine() {
    scenario.disarm();
  }

  @AfterEach
  void leaveProviderWell() {
    scenario.disarm();
  }

  @AfterAll
  void every_flow_node_was_walked() {
    assertThat(coverage.missed("RefundProcess", walked)).isEmpty();
  }

  @Test
  @DisplayName("RFD-01 a small refund is approved by policy and paid without a hand")
  void small_refund() {
    ProcessInstance instance = start(SMALL);

    driver.runJobs(number);

    assertThat(paid().progress().approvedBy()).isEqualTo(Refund.POLICY);
    assertThat(outcome(instance)).isEqualTo("SETTLED");
    assertThat(instance).isEnded().hasPassed("Task_SendRefund", "EndEvent_RefundSettled");
  }

  @Test
  @DisplayName("RFD-02 finance approves above the limit, and the money goes")
  void finance_approves() throws Exception {
    ProcessInstance instance = start(MIDDLE);

    assertThat(dossier.whole(refund)).containsEntry("amount", "500.00 EUR");
    assertThat(complete("finance", "Task_ApproveRefund", "{\"decision\": \"approve\"}"))
        .isEqualTo(200);
    driver.runJobs(number);

    assertThat(paid().progress().approvedBy()).isEqualTo("finance");
    assertThat(instance).isEnded().hasNotPassed("Task_ConfirmLargeRefund");
  }

  @Test
  @DisplayName("RFD-06 who approves sees the whole sum and each payment it goes back to")
  void wholeSum() throws Exception {
    start(MIDDLE, "agent", 30_000L, 20_000L);
    String order = refunds.get(refund).promise().orderNumber();
    String task = openTask("Task_ApproveRefund").getId();

    assertThat(text("/api/v1/tasks/" + task))
        .contains("500.00 EUR")
        .contains("300.00 EUR · CARD · pi_" + order + "_1")
        .contains("200.00 EUR · CARD · pi_" + order + "_2");
    assertThat(text("/work?case=" + number.value())).contains("€500.00");
    assertThat(text("/work/tasks/" + task))
        .contains("The refund is approved and paid")
        .contains("when the money is due to the customer. You should decide by");
  }

  @Test
  @DisplayName("RFD-06 finance's row has the sum of the refund, not the value of the goods")
  void sumOfTheRow() throws Exception {
    number = scenario.approvedCase(scenario.order(2, MIDDLE), 2, "agent");
    refund = scenario.reserved(number, 33_300);
    walked.add(number.value());
    starter.startByKey(
        "RefundProcess",
        number,
        Map.of("caseNumber", number.value(), "refundId", refund.toString()));

    assertThat(text("/work?case=" + number.value()))
        .contains("€333.00")
        .doesNotContain("€1,000.00");
  }

  private String text(String address) throws Exception {
    return http.perform(get(address).with(user("finance").roles("FINANCE")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  @DisplayName("RFD-02 a large refund needs finance and a lead")
  void lead_confirms() throws Exception {
    ProcessInstance instance = start(LARGE);

    assertThat(complete("finance", "Task_ApproveRefund", "{\"decision\": \"approve\"}"))
        .isEqualTo(200);
    assertThat(instance).isWaitingAt("Task_ConfirmLargeRefund");
    assertThat(complete("lead", "Task_ConfirmLargeRefund", "{\"decision\": \"approve\"}"))
        .isEqualTo(200);
    driver.runJobs(number);

    assertThat(paid().progress().confirmedBy()).isEqualTo("lead");
    assertThat(instance).isEnded();
  }

  @Test
  @DisplayName("RFD-02 finance refuses: the reservation is given back, no money moves")
  void finance_refuses() throws Exception {
    ProcessInstance instance = start(MIDDLE);

    assertThat(complete("finance", "Task_ApproveRefund", "{\"decision\": \"refuse\"}"))
        .isEqualTo(200);

    assertThat(refunds.get(refund).state()).isEqualTo(RefundState.CANCELLED);
    assertThat(outcome(instance)).isEqualTo("REFUSED");
    assertThat(instance).isEnded().hasPassed("EndEvent_RefundRefused");
  }

  @Test
  @DisplayName("RFD-02 the lead refuses what finance approved")
  void lead_refuses() throws Exception {
    start(LARGE);
    assertThat(complete("finance", "Task_ApproveRefund", "{\"decision\": \"approve\"}"))
        .isEqualTo(200);

    assertThat(complete("lead", "Task_ConfirmLargeRefund", "{\"decision\": \"refuse\"}"))
        .isEqualTo(200);

    assertThat(refunds.get(refund).state()).isEqualTo(RefundState.CANCELLED);
  }

  @Test
  @DisplayName("RFD-02 who opened the case does not approve its refund: 403, nothing happened")
  void four_eyes() throws Exception {
    ProcessInstance instance = start(MIDDLE, "finance", MIDDLE);

    assertThat(complete("finance", "Task_ApproveRefund", "{\"decision\": \"approve\"}"))
        .isEqualTo(403);

    assertThat(instance).isWaitingAt("Task_ApproveRefund");
    assertThat(refunds.get(refund).progress().approvedBy()).isNull();
  }

  @Test
  @DisplayName("RFD-07 nobody approves: the lead is told at half time, then policy approves")
  void approval_by_default() throws Exception {
    ProcessInstance instance = start(MIDDLE);

    driver.fireTimer(number, "Timer_ApprovalHalfOver");
    assertThat(openTask("Task_ApproveRefund").getPriority()).isEqualTo(100);
    assertThat(inQueueOf("lead")).as("TRI-09 in the lead's own queue").contains(number.value());
    assertThat(inQueueOf("agent")).doesNotContain(number.value());
    driver.fireTimer(number, "Timer_ApprovalTermOver");

    assertThat(paid().progress().approvedBy()).isEqualTo(Refund.POLICY);
    assertThat(instance).isEnded().hasPassed("Task_ApproveByDefault");
  }

  @Test
  @DisplayName("R2 an unknown outcome is looked up and settled, the provider paid once")
  void looked_up() {
    ProcessInstance instance = start(SMALL);
    scenario.fault("TIMEOUT_AFTER_SUCCESS");

    driver.runJobs(number);
    assertThat(instance).isWaitingAt("Gateway_AwaitReport");
    driver.fireTimer(number, "Timer_LookUpDue");

    assertThat(paid().progress().attempts()).isEqualTo(1);
    assertThat(instance).isEnded().hasPassed("Task_LookUpRefund");
  }

  @Test
  @DisplayName("R2 what never reached the provider is sent again")
  void sent_again() {
    start(SMALL);
    scenario.fault("SERVER_ERROR");

    driver.runJobs(number);
    driver.fireTimer(number, "Timer_LookUpDue");

    assertThat(paid().progress().attempts()).isEqualTo(2);
  }

  @Test
  @DisplayName("R5 a report while the process waits is read at once")
  void reported() {
    ProcessInstance instance = start(SMALL);
    scenario.fault("TIMEOUT_AFTER_SUCCESS");
    driver.runJobs(number);

    byHand.foundPaid(refund, "re_reported");
    flow.reported(number);
    driver.runJobs(number);

    assertThat(paid().progress().providerRef()).isEqualTo("re_reported");
    assertThat(instance).isEnded().hasPassed("Message_RefundReportArrived");
  }

  @Test
  @DisplayName("RFD-07 declined: finance pays another way, after the lead was told")
  void refunded_manually() throws Exception {
    ProcessInstance instance = start(SMALL);
    scenario.fault("DECLINE");

    driver.runJobs(number);
    assertThat(instance).isWaitingAt("Task_RefundManually");
    driver.fireTimer(number, "Timer_ManualRefundOverdue");
    assertThat(instance).as("stays visible").isWaitingAt("Task_RefundManually");
    assertThat(
            complete(
                "finance",
                "Task_RefundManually",
                "{\"method\": \"BANK_TRANSFER\", \"reference\": \"TX-4711\"}"))
        .isEqualTo(200);

    assertThat(paid().progress().out().reference()).isEqualTo("TX-4711");
    assertThat(instance).isEnded();
  }

  @Test
  @DisplayName("RFD-07 a refund nobody can tell about is resolved by finance: it was paid")
  void resolved_as_paid() throws Exception {
    ProcessInstance instance = startWithoutAnswers();

    driver.fireTimer(number, "Timer_ResolutionOverdue");
    assertThat(
            complete(
                "finance",
                "Task_ResolveRefund",
                "{\"outcome\": \"SETTLED\", \"reference\": \"re_9\"}"))
        .isEqualTo(200);

    assertThat(paid().progress().providerRef()).isEqualTo("re_9");
    assertThat(instance).isEnded();
  }

  @Test
  @DisplayName("RFD-07 a refund nobody can tell about is resolved by finance: not paid")
  void resolved_as_not_paid() throws Exception {
    ProcessInstance instance = startWithoutAnswers();

    assertThat(complete("finance", "Task_ResolveRefund", "{\"outcome\": \"NOT_PAID\"}"))
        .isEqualTo(200);

    assertThat(refunds.get(refund).state()).isEqualTo(RefundState.DECLINED);
    assertThat(instance).isWaitingAt("Task_RefundManually");
  }

  @Test
  @DisplayName("RFD-06 a refund over two payments is sent twice, once for each")
  void two_payments() {
    ProcessInstance instance = start(SMALL, "agent", 1_000L, 500L);

    driver.runJobs(number);

    assertThat(refunds.parts(refund))
        .hasSize(2)
        .allMatch(part -> part.state() == RefundState.SETTLED)
        .allMatch(part -> part.progress().attempts() == 1);
    assertThat(instance).isEnded();
  }

  @Test
  @DisplayName(
      "RFD-07 a payment that came back is owed again; finance looks, then pays another way")
  void bounced() throws Exception {
    ProcessInstance sent = start(SMALL);
    driver.runJobs(number);
    assertThat(sent).isEnded();

    provider("failed");
    reportFailed();
    reportFailed();

    assertThat(openTasks("Task_ResolveRefund")).hasSize(1);
    assertThat(paid().progress().failureCode()).isEqualTo("account_closed");
    assertThat(dossier.part(refund)).containsEntry("failure", "account_closed");
    assertThat(
            complete(
                "finance",
                "Task_ResolveRefund",
                "{\"outcome\": \"NOT_PAID\", \"note\": \"The bank sent it back.\"}"))
        .isEqualTo(200);
    assertThat(refunds.get(refund).state()).isEqualTo(RefundState.DECLINED);
    assertThat(cases.get(number).line(1).money()).isEqualTo(MoneyState.FAILED);
    assertThat(account("reserved")).isEqualTo(SMALL);
    assertThat(
            complete(
                "finance",
                "Task_RefundManually",
                "{\"method\": \"BANK_TRANSFER\", \"reference\": \"TX-0815\"}"))
        .isEqualTo(200);

    assertThat(paid().progress().out().reference()).isEqualTo("TX-0815");
    assertThat(cases.get(number).line(1).money()).isEqualTo(MoneyState.SETTLED);
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE,BOUNCE,RESETTLE");
    assertThat(account("reserved")).isZero();
    assertThat(account("refunded")).isEqualTo(SMALL);
    askToTheEnd();
    assertThat(driver.instances(number)).isEmpty();
    assertThat(notes()).containsExactly("The bank sent it back.");
  }

  @Test
  @DisplayName("RFD-07 a late report of a failure that was none changes nothing in the books")
  void bouncedByMistake() throws Exception {
    start(SMALL);
    driver.runJobs(number);
    reportFailed();

    assertThat(
            complete(
                "finance",
                "Task_ResolveRefund",
                "{\"outcome\": \"SETTLED\", \"reference\": \"re_1\"}"))
        .isEqualTo(200);

    assertThat(paid().progress().failureCode()).isNull();
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE");
    askToTheEnd();
    assertThat(driver.instances(number)).isEmpty();
    assertThat(refunds.get(refund).isDisputed()).isFalse();
  }

  @Test
  @DisplayName(
      "RFD-07 paid by hand, then by the provider too: got back by another hand, told on lead")
  void clawedBack() throws Exception {
    payByHandAfterDecline();

    report(Status.SETTLED, null);

    assertThat(refunds.get(refund).timesPaid()).isEqualTo(2);
    assertThat(account("overpaid")).isEqualTo(SMALL);
    Task clawBack = openTask("Task_ClawBackRefund");
    assertThat(clawBack.getDueDate()).isNotNull();
    assertThat(dossier.part(refund).get("settled")).asString().contains("BANK_TRANSFER · TX-4711");
    assertThat(dossier.part(refund).get("report")).asString().startsWith("SETTLED");
    assertThat(complete("finance", "Task_ClawBackRefund", GOT_BACK)).as("the payer").isEqualTo(403);
    driver.fireTimer(number, "Timer_ClawBackOverdue");
    assertThat(complete("lead", "Task_ClawBackRefund", GOT_BACK)).isEqualTo(200);

    assertThat(account("overpaid")).isZero();
    assertThat(account("refunded")).isEqualTo(SMALL);
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE,OVERPAY,CLAWBACK");
    assertThat(cases.get(number).line(1).money()).isEqualTo(MoneyState.CLAWED_BACK);
    askToTheEnd();
    assertThat(driver.instances(number)).isEmpty();
  }

  @Test
  @DisplayName("RFD-07 paid by hand, then reported as failed: both say the same, nobody pays again")
  void lateFailureAfterPaymentByHand() throws Exception {
    payByHandAfterDecline();

    report(Status.FAILED, "account_closed");

    askToTheEnd();
    assertThat(driver.instances(number)).isEmpty();
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE");
    assertThat(paid().progress().out().report()).isEqualTo("FAILED · account_closed");
  }

  @Test
  @DisplayName("RFD-07 got back, and then the provider's payment fails as well: looked into again")
  void clawedBackAndFailed() throws Exception {
    payByHandAfterDecline();
    report(Status.SETTLED, null);
    report(Status.FAILED, "account_closed");
    assertThat(openTasks("Task_ResolveRefund")).as("one task at a time").isEmpty();
    driver.fireTimer(number, "Timer_ClawBackOverdue");

    assertThat(complete("lead", "Task_ClawBackRefund", GOT_BACK)).isEqualTo(200);
    assertThat(complete("finance", "Task_ResolveRefund", "{\"outcome\": \"NOT_PAID\"}"))
        .isEqualTo(200);

    assertThat(refunds.get(refund).timesPaid()).as("owed again").isZero();
    assertThat(openTasks("Task_RefundManually")).hasSize(1);
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE,OVERPAY,CLAWBACK,BOUNCE");
  }

  @Test
  @DisplayName("RFD-07 a part is got back while another part is still owed")
  void clawedBackBesideAnOwedPart() throws Exception {
    start(SMALL, "agent", 1_000L, 500L);
    scenario.fault("DECLINE");
    driver.runJobs(number);
    scenario.fault("DECLINE");
    assertThat(complete("finance", "Task_RefundManually", BY_BANK)).isEqualTo(200);
    driver.runJobs(number);
    report(Status.SETTLED, null);
    driver.fireTimer(number, "Timer_ClawBackOverdue");

    assertThat(complete("lead", "Task_ClawBackRefund", GOT_BACK)).isEqualTo(200);

    assertThat(cases.get(number).line(1).money()).isEqualTo(MoneyState.FAILED);
    assertThat(complete("finance", "Task_RefundManually", BY_BANK)).isEqualTo(200);
    assertThat(cases.get(number).line(1).money()).isEqualTo(MoneyState.SETTLED);
    assertThat(account("refunded")).isEqualTo(SMALL);
    askToTheEnd();
    assertThat(driver.instances(number)).isEmpty();
  }

  private void payByHandAfterDecline() throws Exception {
    start(SMALL);
    scenario.fault("DECLINE");
    driver.runJobs(number);
    assertThat(
            complete(
                "finance",
                "Task_RefundManually",
                "{\"method\": \"BANK_TRANSFER\", \"reference\": \"TX-4711\"}"))
        .isEqualTo(200);
  }

  @Test
  @DisplayName(
      "RFD-07 paid by hand, then by a provider that never reports: asked, found, clawed back")
  void paidLateInSilence() throws Exception {
    payByHandAfterDecline();
    assertThat(driver.until(number, LATE_LOOK_UP, clock.instant()))
        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    driver.fireTimer(number, LATE_LOOK_UP);
    assertThat(openTasks("Task_ClawBackRefund")).as("still declined").isEmpty();
    assertThat(driver.until(number, LATE_LOOK_UP, clock.instant()))
        .isBetween(Duration.ofHours(23), Duration.ofHours(25));

    provider("succeeded");
    driver.fireTimer(number, LATE_LOOK_UP);

    assertThat(refunds.get(refund).timesPaid()).isEqualTo(2);
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE,OVERPAY");
    assertThat(openTask("Task_ClawBackRefund").getDueDate()).isNotNull();
    assertThat(driver.timers(number)).as("nobody asks any more").doesNotContain(LATE_LOOK_UP);
    driver.fireTimer(number, "Timer_ClawBackOverdue");
    assertThat(complete("lead", "Task_ClawBackRefund", GOT_BACK)).isEqualTo(200);
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE,OVERPAY,CLAWBACK");
    askToTheEnd();
    assertThat(driver.instances(number)).isEmpty();
  }

  @Test
  @DisplayName("RFD-07 a provider that cannot tell to the end leads to finance, who may say paid")
  void neverTells() throws Exception {
    payByHandAfterDecline();
    provider("pending");

    askToTheEnd();

    Task resolve = openTask("Task_ResolveRefund");
    assertThat(resolve.getDueDate()).isAfter(clock.instant());
    assertThat(
            complete(
                "finance",
                "Task_ResolveRefund",
                "{\"outcome\": \"SETTLED\", \"reference\": \"re_9\"}"))
        .isEqualTo(200);
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE,OVERPAY");
    assertThat(openTasks("Task_ClawBackRefund")).hasSize(1);
  }

  @Test
  @DisplayName("RFD-07 a provider that stays with its refusal is asked six times, then no more")
  void staysDeclined() throws Exception {
    payByHandAfterDecline();

    askToTheEnd();

    askToTheEnd();
    assertThat(driver.instances(number)).isEmpty();
    assertThat(ledger()).isEqualTo("RESERVE,SETTLE");
    assertThat(
            scenario.count(
                "select count(*) from refund_attempt where refund_id = ? and kind = 'LOOKUP'",
                refund.value()))
        .isEqualTo(6);
  }

  private void askToTheEnd() {
    for (int asked = 0; asked < 20 && driver.timers(number).contains(LATE_LOOK_UP); asked++) {
      driver.fireTimer(number, LATE_LOOK_UP);
    }
    assertThat(driver.timers(number)).doesNotContain(LATE_LOOK_UP);
  }

  /** What the provider's books say from now on, without a word to us. */
  private void provider(String status) {
    scenario.bookedAtProvider(refunds.get(refund).promise().idempotencyKey(), status);
  }

  @Test
  @DisplayName("RFD-02 what finance and lead write beside their decision stays on the case")
  void notesAreKept() throws Exception {
    start(LARGE);
    complete("finance", "Task_ApproveRefund", "{\"decision\": \"approve\", \"note\": \"seen\"}");
    complete(
        "lead", "Task_ConfirmLargeRefund", "{\"decision\": \"refuse\", \"note\": \"too much\"}");

    assertThat(notes()).containsExactly("seen", "too much");
    assertThat(
            scenario.text(
                "select string_agg(data::jsonb ->> 'task' || ' ' || actor_id, ',' order by seq) "
                    + "from audit_event where chain = ? and type = 'RefundNoteLeft'",
                number.value()))
        .isEqualTo("Task_ApproveRefund finance,Task_ConfirmLargeRefund lead");
  }

  private void reportFailed() {
    report(Status.FAILED, "account_closed");
  }

  private void report(Status status, String code) {
    String event = "evt_" + UUID.randomUUID();
    String key = refunds.get(refund).promise().idempotencyKey();
    news.receive(new PaymentNews("simulator", event, key, null, status, null, code), "{}");
  }

  private List<String> notes() {
    return messages.of(number, true).stream()
        .filter(message -> message.direction() == CaseMessage.Direction.INTERNAL)
        .map(CaseMessage::body)
        .toList();
  }

  private String ledger() {
    return scenario.text(
        "select string_agg(kind, ',' order by id) from ledger_entry where refund_id = ?",
        refund.value());
  }

  private long account(String column) {
    return scenario.count(
        "select " + column + " from payment_account where order_number = ?",
        refunds.get(refund).promise().orderNumber());
  }

  private ProcessInstance startWithoutAnswers() {
    ProcessInstance instance = start(SMALL);
    for (int i = 0; i < 12; i++) {
      scenario.fault("SERVER_ERROR");
    }
    driver.runJobs(number);
    for (int i = 0; i < 12 && openTasks("Task_ResolveRefund").isEmpty(); i++) {
      driver.fireTimer(number, "Timer_LookUpDue");
    }
    scenario.disarm();
    return instance;
  }

  private ProcessInstance start(long amount) {
    return start(amount, "agent", amount);
  }

  private ProcessInstance start(long amount, String filedBy, Long... payments) {
    number = scenario.approvedCase(scenario.order(1, amount, payments), 1, filedBy);
    refund = scenario.reserved(number, amount);
    walked.add(number.value());
    Map<String, Object> variables =
        Map.of("caseNumber", number.value(), "refundId", refund.toString());
    String id = starter.startByKey("RefundProcess", number, variables).id();
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(id)
        .singleResult();
  }

  private int complete(String user, String taskKey, String values) throws Exception {
    return http.perform(
            post("/api/v1/tasks/" + openTask(taskKey).getId() + "/complete")
                .with(httpBasic(user, user))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"values\": " + values + "}"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String inQueueOf(String user) throws Exception {
    return http.perform(
            get("/api/v1/tasks?queue=team&limit=200&case=" + number.value())
                .with(httpBasic(user, user)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Task openTask(String key) {
    return openTasks(key).get(0);
  }

  private List<Task> openTasks(String key) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(key)
        .list();
  }

  private Refund paid() {
    Refund now = refunds.get(refund);
    assertThat(now.state()).isEqualTo(RefundState.SETTLED);
    return now;
  }

  private String outcome(ProcessInstance instance) {
    return (String)
        history
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance.getId())
            .variableName("refundOutcome")
            .singleResult()
            .getValue();
  }
}
