package io.recourse.repairs.process;

import io.recourse.repairs.OfferQuotation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The price was not accepted, or not paid, in time. */
@Component
class ExpireQuotationDelegate implements JavaDelegate {

  private final OfferQuotation offerQuotation;

  ExpireQuotationDelegate(OfferQuotation offerQuotation) {
    this.offerQuotation = offerQuotation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    offerQuotation.expire(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.AGREED, false);
  }
}
