package io.recourse.refunds.process;

import io.recourse.common.AutomaticStep;
import io.recourse.refunds.ClearOverpayment;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundWait;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books what became of a double payment. */
@Component
class RecordClawBackDelegate implements JavaDelegate {

  private final ClearOverpayment clear;
  private final OutcomeVariables outcome;

  RecordClawBackDelegate(ClearOverpayment clear, OutcomeVariables outcome) {
    this.clear = clear;
    this.outcome = outcome;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    boolean doubt = isStillInDoubt(execution);
    execution.setVariable(RefundVariables.IN_DOUBT, doubt);
    if (doubt) {
      outcome.byHand(execution, RefundVariables.partId(execution), RefundWait.FINDING);
    }
  }

  private boolean isStillInDoubt(DelegateExecution execution) {
    RefundId part = RefundVariables.partId(execution);
    return switch (RefundVariables.text(execution, RefundVariables.RECOVERY)) {
      case "RECOVERED" ->
          clear.gotBack(part, RefundVariables.text(execution, RefundVariables.REFERENCE));
      case "STORE_CREDIT" -> clear.takenFromCredit(part);
      case "WRITTEN_OFF" -> clear.giveUp(part);
      default -> {
        clear.neverArrived(part);
        yield false;
      }
    };
  }
}
