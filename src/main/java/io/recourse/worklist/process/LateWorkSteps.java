package io.recourse.worklist.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Late work is escalated by its own model only. */
@Configuration
class LateWorkSteps {

  @Bean
  StepContract stepsOfLateWork(StepsOfFeature found) {
    return StepContract.of(Set.of("LateWorkProcess"), found.beside(LateWorkSteps.class))
        .keeping(
            KeptStep.doing("LateWorkProcess", "Task_EscalateLateWork", "escalateLateWorkDelegate"));
  }
}
