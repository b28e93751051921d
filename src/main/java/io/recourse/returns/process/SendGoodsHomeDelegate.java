package io.recourse.returns.process;

import io.recourse.backtocustomer.SendBack;
import io.recourse.engine.ReachesOutside;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcel with the goods of a withdrawn request. */
@Component
@ReachesOutside
class SendGoodsHomeDelegate implements JavaDelegate {

  private final SendBack sendBack;

  SendGoodsHomeDelegate(SendBack sendBack) {
    this.sendBack = sendBack;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sendBack.sendHome(ReturnVariables.caseNumber(execution));
  }
}
