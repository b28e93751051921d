package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.outbound.LostRemedy;
import io.recourse.outbound.SettleLostParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody said in time what the customer gets instead. */
@Component
class SettleLostByDefaultDelegate implements JavaDelegate {

  private final SettleLostParcel lost;

  SettleLostByDefaultDelegate(SettleLostParcel lost) {
    this.lost = lost;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = caseNumber(execution);
    LostRemedy remedy = lost.byDefault(number, trackingNumber(execution));
    lost.settle(number, trackingNumber(execution), remedy, false)
        .ifPresent(id -> execution.setVariable(OutboundVariables.REFUND_ID, id.toString()));
    execution.setVariable(OutboundVariables.REMEDY, remedy.name());
  }
}
