package io.recourse.decision.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests are granted and refused by the models that lines call for it. */
@Configuration
class DecisionSteps {

  @Bean
  StepContract stepsOfDecision(StepsOfFeature found) {
    return StepContract.of(
            Set.of(DecisionElements.DECISION, DecisionElements.APPEAL),
            found.beside(DecisionSteps.class))
        .keeping(
            KeptStep.telling(DecisionElements.APPEAL, "Task_TellRefusal", "refused")
                .first("StartEvent_RefusalDue"));
  }
}
