package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.engine.ReachesOutside;
import io.recourse.shipping.PollParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the carrier, because webhooks get lost; the next step reads what it said. */
@Component
@ReachesOutside
class PollOutboundDelegate implements JavaDelegate {

  private final PollParcel poll;

  PollOutboundDelegate(PollParcel poll) {
    this.poll = poll;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var unused = poll.poll(caseNumber(execution), trackingNumber(execution));
  }
}
