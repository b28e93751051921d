package io.recourse.refunds.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.refunds.RefundFlow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells waiting instances that there is news; they read it themselves. */
@Component
class EngineRefundFlow implements RefundFlow {

  private final ProcessMessages messages;

  EngineRefundFlow(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public void reported(CaseNumber number) {
    var unused = messages.deliver("Message_RefundReported", number, Map.of());
  }
}
