package io.recourse.worklist.process;

import io.recourse.engine.StepContract;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only the model of such an act walks over its tasks. */
@Configuration
class LongActSteps {

  @Bean
  StepContract stepsOfLongActs() {
    return new StepContract(
        Set.of(EngineLongActFlow.PROCESS),
        Set.of("actOnNextDelegate"),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(EngineLongActFlow.ACT, EngineLongActFlow.MORE));
  }
}
