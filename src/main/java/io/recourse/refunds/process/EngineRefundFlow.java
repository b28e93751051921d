package io.recourse.refunds.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.RefundFlow;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundPromise;
import java.time.Instant;
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

  private void start(String message, RefundPromise part, Instant due) {
    var started =
        starter.startByMessage(
            message,
            part.caseNumber(),
            Map.of(
                RefundVariables.CASE_NUMBER, part.caseNumber().value(),
                RefundVariables.REFUND_ID, part.decision().toString(),
                RefundVariables.PART_ID, part.id().toString(),
                RefundVariables.ASIDE, true,
                RefundVariables.BY_HAND_DUE, RefundVariables.date(due)));
    log.info("Finance looks into a refund of {} in {}", part.caseNumber(), started.id());
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
