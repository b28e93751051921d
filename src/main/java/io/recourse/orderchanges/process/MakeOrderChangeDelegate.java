package io.recourse.orderchanges.process;

import io.recourse.orderchanges.MakeChange;
import io.recourse.refunds.RefundId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Changes the order and names the refund to the called process. */
@Component
class MakeOrderChangeDelegate implements JavaDelegate {

  private final MakeChange change;

  MakeOrderChangeDelegate(MakeChange change) {
    this.change = change;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<RefundId> refund = change.make(ChangeVariables.caseNumber(execution)).refund();
    execution.setVariable(ChangeVariables.REFUND_DUE, refund.isPresent());
    execution.setVariable(ChangeVariables.REFUND_ID, refund.map(RefundId::toString).orElse(null));
  }
}
