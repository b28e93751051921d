package io.recourse.pilot.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was rolled out is measured by its daily round only. */
@Configuration
class RollOutRoundSteps {

  @Bean
  StepContract stepsOfRollOutRounds(StepsOfFeature found) {
    return StepContract.of(Set.of("RollOutRoundProcess"), found.beside(RollOutRoundSteps.class));
  }
}
