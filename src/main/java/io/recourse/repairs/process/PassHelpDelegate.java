package io.recourse.repairs.process;

import io.recourse.repairs.OfferHelp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing was heard of the help. */
@Component
class PassHelpDelegate implements JavaDelegate {

  private final OfferHelp offerHelp;

  PassHelpDelegate(OfferHelp offerHelp) {
    this.offerHelp = offerHelp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    offerHelp.unanswered(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.SOLVED, false);
  }
}
