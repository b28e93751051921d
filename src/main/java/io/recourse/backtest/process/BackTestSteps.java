package io.recourse.backtest.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closed cases are compared by the model of back-tests only. */
@Configuration
class BackTestSteps {

  @Bean
  StepContract stepsOfBackTests(StepsOfFeature found) {
    return new StepContract(
        Set.of(EngineBackTestFlow.PROCESS),
        found.beside(BackTestSteps.class),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(EngineBackTestFlow.TEST, EngineBackTestFlow.MORE));
  }
}
