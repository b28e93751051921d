package io.recourse.serviceplans.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans are sold by their own model only; its term is set by its step. */
@Configuration
class PlanSteps {

  private static final String END = "endReturnedPlansDelegate";

  @Bean
  StepContract stepsOfServicePlans(StepsOfFeature found) {
    return new StepContract(
        Set.of(PlanElements.PROCESS),
        found.beside(PlanSteps.class).stream()
            .filter(Predicate.not(END::equals))
            .collect(Collectors.toUnmodifiableSet()),
        Map.of(),
        Map.of(),
        Map.of("Timer_PlanPaymentOver", "${planPaymentBy}"),
        Set.of(PlanElements.PAYMENT_BY));
  }

  @Bean
  StepContract stepsOfPlanRounds() {
    return StepContract.of(Set.of(PlanElements.ROUND), Set.of(END));
  }
}
