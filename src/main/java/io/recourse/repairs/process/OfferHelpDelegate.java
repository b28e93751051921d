package io.recourse.repairs.process;

import io.recourse.repairs.OfferHelp;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer to try what may help, where the house knows anything. */
@Component
class OfferHelpDelegate implements JavaDelegate {

  private final OfferHelp offerHelp;

  OfferHelpDelegate(OfferHelp offerHelp) {
    this.offerHelp = offerHelp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> until = offerHelp.offer(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.HELP_OFFERED, until.isPresent());
    until.ifPresent(by -> execution.setVariable(RepairVariables.HELP_BY, Date.from(by)));
  }
}
