package io.recourse.refunds.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.RefundFlow;
import io.recourse.refunds.RefundId;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells waiting instances that there is news; they read it themselves. */
@Component
class EngineRefundFlow implements RefundFlow {

  private static final Logger log = LoggerFactory.getLogger(EngineRefundFlow.class);
  private static final String BOUNCED = "Message_RefundBounced";

  private final ProcessMessages messages;
  private final ProcessStarter starter;
  private final RuntimeService runtime;

  EngineRefundFlow(ProcessMessages messages, ProcessStarter starter, RuntimeService runtime) {
    this.messages = messages;
    this.starter = starter;
    this.runtime = runtime;
  }

  @Override
  public void reported(CaseNumber number) {
    var unused = messages.deliver("Message_RefundReported", number, Map.of());
  }

  /** Callers hold the lock of the case, so that two reports do not both find nothing open. */
  @Override
  public void bounced(CaseNumber number, RefundId decision, RefundId part, Instant due) {
    if (isLookedInto(number, part)) {
      return;
    }
    var started =
        starter.startByMessage(
            BOUNCED,
            number,
            Map.of(
                RefundVariables.CASE_NUMBER, number.value(),
                RefundVariables.REFUND_ID, decision.toString(),
                RefundVariables.PART_ID, part.toString(),
                RefundVariables.BOUNCED_PART, part.toString(),
                RefundVariables.BY_HAND_DUE, RefundVariables.date(due)));
    log.info("Finance looks into a bounced refund of {} in {}", number, started.id());
  }

  private boolean isLookedInto(CaseNumber number, RefundId part) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .variableValueEquals(RefundVariables.BOUNCED_PART, part.toString())
            .count()
        > 0;
  }
}
