package io.recourse.studio.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drafts are deployed by the model of that round only. */
@Configuration
class StudioSteps {

  @Bean
  StepContract stepsOfStudio(StepsOfFeature found) {
    return StepContract.of(Set.of("ModelDeploymentProcess"), found.beside(StudioSteps.class));
  }
}
