package io.recourse.refunds.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.RefundFlow;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundOutcome;
import io.recourse.refunds.RefundPromise;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells waiting instances that there is news; they read it themselves. */
@Component
class EngineRefundFlow implements RefundFlow {

  private static final Logger log = LoggerFactory.getLogger(EngineRefundFlow.class);
  private static final String BOUNCED = "Message_RefundBounced";
  private static final String OVERPAID = "Message_RefundOverpaid";
  private static final String PAID_BY_HAND = "Message_RefundPaidByHand";
  private static final String[] BY_HAND = {
    "Task_ResolveRefund", "Task_RefundManually", "Task_ClawBackRefund"
  };

  private final ProcessMessages messages;
  private final ProcessStarter starter;
  private final TaskService tasks;

  EngineRefundFlow(ProcessMessages messages, ProcessStarter starter, TaskService tasks) {
    this.messages = messages;
    this.starter = starter;
    this.tasks = tasks;
  }

  @Override
  public void begin(RefundPromise promise) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(RefundVariables.CASE_NUMBER, promise.caseNumber().value());
    facts.put(RefundVariables.REFUND_ID, promise.decision().toString());
    var started = starter.startByKey("RefundProcess", promise.caseNumber(), facts);
    log.info("A refund of {} is paid aside, in {}", promise.caseNumber(), started.id());
  }

  @Override
  public void reported(CaseNumber number) {
    var unused = messages.deliver("Message_RefundReported", number, Map.of());
  }

  /** Callers hold the lock of the case, so that two reports do not both find nothing open. */
  @Override
  public void bounced(RefundPromise part, Instant due) {
    if (!isBeforeFinance(part.id())) {
      start(BOUNCED, part, due);
    }
  }

  @Override
  public void overpaid(RefundPromise part, Instant due) {
    start(OVERPAID, part, due);
  }

  @Override
  public void paidByHand(RefundPromise part, int payment, Instant firstLookUp) {
    Map<String, Object> facts = aboutPart(part);
    facts.put(RefundVariables.PAYMENT_BY_HAND, payment);
    facts.put(RefundVariables.LATE_LOOK_UPS, 0);
    facts.put(RefundVariables.NEXT_LOOK_UP, RefundVariables.date(firstLookUp));
    var started = starter.startByMessage(PAID_BY_HAND, part.caseNumber(), facts);
    log.info("The provider is asked about {} again, in {}", part.caseNumber(), started.id());
  }

  private void start(String message, RefundPromise part, Instant due) {
    Map<String, Object> facts = aboutPart(part);
    facts.put(RefundVariables.BY_HAND_DUE, RefundVariables.date(due));
    var started = starter.startByMessage(message, part.caseNumber(), facts);
    log.info("Finance looks into a refund of {} in {}", part.caseNumber(), started.id());
  }

  private static Map<String, Object> aboutPart(RefundPromise part) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(RefundVariables.CASE_NUMBER, part.caseNumber().value());
    facts.put(RefundVariables.REFUND_ID, part.decision().toString());
    facts.put(RefundVariables.PART_ID, part.id().toString());
    facts.put(RefundVariables.ASIDE, true);
    facts.put(RefundVariables.SEND_OUTCOME, RefundOutcome.Kind.BY_HAND.name());
    return facts;
  }

  private boolean isBeforeFinance(RefundId part) {
    return tasks
            .createTaskQuery()
            .taskDefinitionKeyIn(BY_HAND)
            .processVariableValueEquals(RefundVariables.PART_ID, part.toString())
            .count()
        > 0;
  }
}
