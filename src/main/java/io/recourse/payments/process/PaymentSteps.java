package io.recourse.payments.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Providers charge, and are asked about charges, by models of this feature only. */
@Configuration
class PaymentSteps {

  @Bean
  StepContract stepsOfPayments(StepsOfFeature found) {
    return new StepContract(
        Set.of("UnclearChargesProcess", ChargeVariables.PROCESS),
        found.beside(PaymentSteps.class),
        Map.of("chargeMethodDelegate", Set.of("Task_NoteCharge")),
        Map.of(),
        Map.of(),
        Set.of());
  }
}
