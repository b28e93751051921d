package io.recourse.abuse.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No model has an abusive contact answered by anybody but a lead. */
@Configuration
class AbuseSteps {

  @Bean
  StepContract stepsOfAbuse(StepsOfFeature found) {
    return new StepContract(
        Set.of(AbuseElements.PROCESS),
        found.beside(AbuseSteps.class),
        Map.of(),
        Map.of(AbuseElements.SUPPORT, "lead"),
        Map.of(),
        Set.of(AbuseElements.SUPPORT_BY));
  }
}
