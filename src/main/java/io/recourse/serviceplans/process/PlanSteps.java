package io.recourse.serviceplans.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans are sold by their own model only; its term is set by its step. */
@Configuration
class PlanSteps {

  @Bean
  StepContract stepsOfServicePlans(StepsOfFeature found) {
    return new StepContract(
        Set.of(PlanElements.PROCESS),
        found.beside(PlanSteps.class),
        Map.of(),
        Map.of(),
        Map.of("Timer_PlanPaymentOver", "${planPaymentBy}"),
        Set.of(PlanElements.PAYMENT_BY));
  }
}
