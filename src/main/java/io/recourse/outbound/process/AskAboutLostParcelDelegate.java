package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.outbound.SettleLostParcel;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the term in which staff say what the customer gets instead. */
@Component
class AskAboutLostParcelDelegate implements JavaDelegate {

  private final SettleLostParcel lost;

  AskAboutLostParcelDelegate(SettleLostParcel lost) {
    this.lost = lost;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var by = lost.ask(caseNumber(execution), trackingNumber(execution));
    execution.setVariable(OutboundVariables.LOST_BY, Date.from(by));
  }
}
