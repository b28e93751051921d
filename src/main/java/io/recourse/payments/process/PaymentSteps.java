package io.recourse.payments.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Providers are asked about charges by the model of that round only. */
@Configuration
class PaymentSteps {

  @Bean
  StepContract stepsOfPayments(StepsOfFeature found) {
    return StepContract.of(Set.of("UnclearChargesProcess"), found.beside(PaymentSteps.class));
  }
}
