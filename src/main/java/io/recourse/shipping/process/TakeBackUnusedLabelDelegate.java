package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;

import io.recourse.engine.ReachesOutside;
import io.recourse.shipping.VoidParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the carrier void what a case called off; a label that is in use stays alive. */
@Component
@ReachesOutside
class TakeBackUnusedLabelDelegate implements JavaDelegate {

  private static final Logger log = LoggerFactory.getLogger(TakeBackUnusedLabelDelegate.class);

  private final VoidParcel voidParcel;

  TakeBackUnusedLabelDelegate(VoidParcel voidParcel) {
    this.voidParcel = voidParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!voidParcel.voidCalledOff(caseNumber(execution))) {
      log.info("A label of {} is in use and stays alive", caseNumber(execution));
    }
  }
}
