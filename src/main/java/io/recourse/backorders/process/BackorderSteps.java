package io.recourse.backorders.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Articles are awaited by their own model only, and refunded once the term is over. */
@Configuration
class BackorderSteps {

  @Bean
  StepContract stepsOfBackorders(StepsOfFeature found) {
    return new StepContract(
        Set.of(BackorderElements.PROCESS),
        found.beside(BackorderSteps.class),
        Map.of("refundMissingArticleDelegate", Set.of("Timer_BackorderOver")),
        Map.of(),
        Map.of("Timer_BackorderOver", "${backorderBy}"),
        Set.of(BackorderElements.HELD, BackorderElements.REFUNDED));
  }
}
