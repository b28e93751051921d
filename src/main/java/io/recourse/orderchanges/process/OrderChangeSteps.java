package io.recourse.orderchanges.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders are changed by their own model only, after the table or a person said so. */
@Configuration
class OrderChangeSteps {

  @Bean
  StepContract stepsOfOrderChanges(StepsOfFeature found) {
    return new StepContract(
        Set.of(ChangeVariables.PROCESS),
        found.beside(OrderChangeSteps.class),
        Map.of("makeOrderChangeDelegate", Set.of("Task_JudgeOrderChange")),
        Map.of(ChangeVariables.DECIDE, "agent"),
        Map.of("Timer_ChangeUndecided", "${decideBy}", "Timer_ChangeUnpaid", "${payBy}"),
        Set.of(
            ChangeVariables.ANSWER,
            ChangeVariables.GRANTED,
            ChangeVariables.TO_PAY,
            ChangeVariables.REFUND_DUE));
  }
}
