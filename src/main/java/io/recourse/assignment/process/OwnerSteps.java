package io.recourse.assignment.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Owners are named by their own model only. */
@Configuration
class OwnerSteps {

  @Bean
  StepContract stepsOfOwners(StepsOfFeature found) {
    return StepContract.of(Set.of("WorkClockProcess"), found.beside(OwnerSteps.class));
  }
}
