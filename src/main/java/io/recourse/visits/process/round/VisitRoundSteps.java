package io.recourse.visits.process.round;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the hourly round stay in its own model. */
@Configuration
class VisitRoundSteps {

  private static final String ROUND = "VisitRoundProcess";

  @Bean
  StepContract stepsOfVisitRound(StepsOfFeature found) {
    return StepContract.of(Set.of(ROUND), found.beside(VisitRoundSteps.class));
  }
}
