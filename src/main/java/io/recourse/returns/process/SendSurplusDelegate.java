package io.recourse.returns.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.surplus.SendSurplus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcel with goods beyond the request. */
@Component
@ReachesOutside
class SendSurplusDelegate implements JavaDelegate {

  private final SendSurplus sendSurplus;

  SendSurplusDelegate(SendSurplus sendSurplus) {
    this.sendSurplus = sendSurplus;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sendSurplus.send(ReturnVariables.caseNumber(execution));
  }
}
