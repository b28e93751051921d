package io.recourse.recalls.process;

import io.recourse.recalls.SignalBuyer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens or joins the case of one buyer. */
@Component
class SignalBuyerDelegate implements JavaDelegate {

  private final SignalBuyer signalBuyer;

  SignalBuyerDelegate(SignalBuyer signalBuyer) {
    this.signalBuyer = signalBuyer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    signalBuyer.signal(
        RecallElements.caseNumber(execution),
        (String) execution.getVariable(RecallElements.ORDER_NUMBER),
        (Integer) execution.getVariable(RecallElements.ORDER_LINE),
        (String) execution.getVariable(RecallElements.SERIAL));
  }
}
