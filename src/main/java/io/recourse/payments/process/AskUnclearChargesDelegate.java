package io.recourse.payments.process;

import io.recourse.engine.EachAlone;
import io.recourse.engine.ReachesOutside;
import io.recourse.payments.AskUnclearCharges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The only step of {@code UnclearChargesProcess}; each charge is asked about by itself. */
@Component
@ReachesOutside
class AskUnclearChargesDelegate implements JavaDelegate {

  private final AskUnclearCharges charges;
  private final EachAlone each;

  AskUnclearChargesDelegate(AskUnclearCharges charges, EachAlone each) {
    this.charges = charges;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("chargesCleared", each.walk(charges::unclear, charges::ask));
  }
}
