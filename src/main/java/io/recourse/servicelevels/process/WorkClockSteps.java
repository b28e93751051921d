package io.recourse.servicelevels.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work clocks are followed by their own model only. */
@Configuration
class WorkClockSteps {

  @Bean
  StepContract stepsOfWorkClocks(StepsOfFeature found) {
    return StepContract.of(Set.of("WorkClockProcess"), found.beside(WorkClockSteps.class));
  }
}
