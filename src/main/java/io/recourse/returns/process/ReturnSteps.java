package io.recourse.returns.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Requests are judged, goods taken in and refunds reserved by the return line's own models only.
 */
@Configuration
class ReturnSteps {

  @Bean
  StepContract stepsOfReturns(StepsOfFeature found) {
    return StepContract.of(
        Set.of(
            ReturnElements.PROCESS,
            ReturnElements.DECISION,
            ReturnElements.APPEAL,
            ReturnElements.CONTEST),
        found.beside(ReturnSteps.class));
  }
}
