package io.recourse.priceprotection.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Differences are paid by their own model only, after the table or a person said so. */
@Configuration
class PriceSteps {

  @Bean
  StepContract stepsOfPriceProtection(StepsOfFeature found) {
    return new StepContract(
            Set.of(PriceElements.PROCESS),
            found.beside(PriceSteps.class),
            Map.of("reservePriceDifferenceDelegate", Set.of("Task_JudgePriceClaim")),
            Map.of(PriceElements.DECIDE, "agent"),
            Map.of("Timer_PriceUndecided", "${decideBy}"),
            Set.of(PriceVariables.ANSWER, PriceVariables.GRANTED))
        .keeping(
            KeptStep.telling(
                PriceElements.PROCESS, "Task_TellPriceClaimReceived", "priceClaimReceived"));
  }
}
