package io.recourse.recalls.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Buyers are signalled by the recall's own models only. */
@Configuration
class RecallSteps {

  @Bean
  StepContract stepsOfRecalls(StepsOfFeature found) {
    return StepContract.of(
        Set.of(RecallElements.PROCESS, RecallElements.BUYER, RecallElements.ROUND),
        found.beside(RecallSteps.class));
  }
}
