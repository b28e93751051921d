package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.engine.ReachesOutside;
import io.recourse.outbound.SendAgain;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books a second parcel for what did not arrive. */
@Component
@ReachesOutside
class SendParcelAgainDelegate implements JavaDelegate {

  private final SendAgain again;

  SendParcelAgainDelegate(SendAgain again) {
    this.again = again;
  }

  @Override
  public void execute(DelegateExecution execution) {
    again.send(caseNumber(execution), trackingNumber(execution));
  }
}
