package io.recourse.careplans.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the daily round stay in its own model. */
@Configuration
class CarePlanSteps {

  private static final String ROUND = "CarePlanRoundProcess";

  @Bean
  StepContract stepsOfCarePlans(StepsOfFeature found) {
    return StepContract.of(Set.of(ROUND), found.beside(CarePlanSteps.class));
  }
}
