package io.recourse.forecast.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Load is foreseen by the model of forecasts only. */
@Configuration
class ForecastSteps {

  @Bean
  StepContract stepsOfForecasts(StepsOfFeature found) {
    return new StepContract(
        Set.of(EngineForecastFlow.PROCESS),
        found.beside(ForecastSteps.class),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(EngineForecastFlow.FORECAST));
  }
}
