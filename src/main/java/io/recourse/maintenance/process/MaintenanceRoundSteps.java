package io.recourse.maintenance.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the daily round stays in its own model. */
@Configuration
class MaintenanceRoundSteps {

  private static final String ROUND = "MaintenanceRoundProcess";

  @Bean
  StepContract stepsOfMaintenanceRound(StepsOfFeature found) {
    return StepContract.of(Set.of(ROUND), found.beside(MaintenanceRoundSteps.class));
  }
}
