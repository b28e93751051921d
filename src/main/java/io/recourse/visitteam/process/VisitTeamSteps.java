package io.recourse.visitteam.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People are reminded of their training by the hourly round of visits only. */
@Configuration
class VisitTeamSteps {

  @Bean
  StepContract stepsOfVisitTeam(StepsOfFeature found) {
    return StepContract.of(Set.of("VisitRoundProcess"), found.beside(VisitTeamSteps.class));
  }
}
