package io.recourse.repairs.process;

import io.recourse.repairs.OfferQuotation;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The price was accepted: it is to be paid. */
@Component
class AskQuotationPaymentDelegate implements JavaDelegate {

  private final OfferQuotation offerQuotation;

  AskQuotationPaymentDelegate(OfferQuotation offerQuotation) {
    this.offerQuotation = offerQuotation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.PAYMENT_BY,
        Date.from(offerQuotation.askPayment(RepairVariables.caseNumber(execution))));
  }
}
