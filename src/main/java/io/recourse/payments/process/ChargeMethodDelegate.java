package io.recourse.payments.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.payments.ChargeNamed;
import io.recourse.payments.PaymentId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls the provider, which charges a payment once however often it is asked. */
@Component
@ReachesOutside
class ChargeMethodDelegate implements JavaDelegate {

  private final ChargeNamed charge;

  ChargeMethodDelegate(ChargeNamed charge) {
    this.charge = charge;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional.ofNullable((String) execution.getVariable(ChargeVariables.PAYMENT))
        .flatMap(PaymentId::read)
        .ifPresent(charge::charge);
  }
}
