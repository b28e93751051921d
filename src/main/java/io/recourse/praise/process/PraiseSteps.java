package io.recourse.praise.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Praise is passed on by its own model only; nothing in it waits. */
@Configuration
class PraiseSteps {

  @Bean
  StepContract stepsOfPraise(StepsOfFeature found) {
    return new StepContract(
        Set.of(PraiseElements.PROCESS),
        found.beside(PraiseSteps.class),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of());
  }
}
