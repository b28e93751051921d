package io.recourse.payouts.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No model pays out what policy did not judge. */
@Configuration
class PayoutSteps {

  @Bean
  StepContract stepsOfPayouts(StepsOfFeature found) {
    return new StepContract(
        Set.of(PayoutElements.PROCESS),
        found.beside(PayoutSteps.class),
        Map.of(
            "releasePayoutDelegate", Set.of("Task_JudgePayout"),
            "refusePayoutDelegate", Set.of(PayoutElements.APPROVE)),
        Map.of(
            PayoutElements.APPROVE, "finance",
            PayoutElements.CONFIRM, "lead",
            PayoutElements.PAY_OUT, "finance"),
        Map.of(),
        Set.of(
            PayoutElements.APPROVAL,
            PayoutElements.DECISION,
            PayoutElements.APPROVE_BY,
            PayoutElements.CONFIRM_BY,
            PayoutElements.PAY_BY));
  }
}
