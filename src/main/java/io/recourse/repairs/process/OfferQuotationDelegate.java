package io.recourse.repairs.process;

import io.recourse.repairs.OfferQuotation;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Offers a price, when the diagnosis names one. */
@Component
class OfferQuotationDelegate implements JavaDelegate {

  private final OfferQuotation offerQuotation;

  OfferQuotationDelegate(OfferQuotation offerQuotation) {
    this.offerQuotation = offerQuotation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> until = offerQuotation.offer(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.QUOTED, until.isPresent());
    execution.setVariable(RepairVariables.AGREED, false);
    until.ifPresent(by -> execution.setVariable(RepairVariables.CONSENT_BY, Date.from(by)));
  }
}
