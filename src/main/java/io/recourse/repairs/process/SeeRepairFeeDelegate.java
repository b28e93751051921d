package io.recourse.repairs.process;

import io.recourse.repairs.ChargeFee;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether a fee is due for the diagnosis. */
@Component
class SeeRepairFeeDelegate implements JavaDelegate {

  private final ChargeFee chargeFee;

  SeeRepairFeeDelegate(ChargeFee chargeFee) {
    this.chargeFee = chargeFee;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> by = chargeFee.ask(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.FEE_DUE, by.isPresent());
    by.ifPresent(it -> execution.setVariable(RepairVariables.FEE_BY, Date.from(it)));
  }
}
