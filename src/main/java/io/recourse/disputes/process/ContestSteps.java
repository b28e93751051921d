package io.recourse.disputes.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contests are heard by the model that lines call for it. */
@Configuration
class ContestSteps {

  @Bean
  StepContract stepsOfContests(StepsOfFeature found) {
    return StepContract.of(Set.of(ContestElements.PROCESS), found.beside(ContestSteps.class))
        .keeping(
            KeptStep.telling(ContestElements.PROCESS, "Task_TellConfirmation", "contestRefused"),
            KeptStep.telling(ContestElements.PROCESS, "Task_TellOverturn", "contestGranted"));
  }
}
