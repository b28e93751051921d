package io.recourse.turnedup.process;

import io.recourse.deliveries.process.DeliveryElements;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No other model asks about goods that turned up; the round of deliveries notices them. */
@Configuration
class TurnedUpSteps {

  private static final String BY = "${" + TurnedUpElements.BY + "}";
  private static final String NOTICE = "noticeTurnedUpDelegate";

  @Bean
  StepContract stepsOfTurnedUpGoods(StepsOfFeature found) {
    return new StepContract(
        Set.of(TurnedUpElements.PROCESS),
        found.beside(TurnedUpSteps.class).stream()
            .filter(step -> !step.equals(NOTICE))
            .collect(Collectors.toUnmodifiableSet()),
        Map.of("askTurnedUpPriceDelegate", Set.of("Task_TellTurnedUp")),
        Map.of(TurnedUpElements.DECIDE, "returns"),
        Map.of(
            "Timer_TurnedUpUnanswered", BY,
            "Timer_TurnedUpUnpaid", BY,
            "Timer_TurnedUpNotBack", BY,
            "Timer_TurnedUpUndecided", BY),
        Set.of(TurnedUpElements.BY, TurnedUpElements.CHOICE));
  }

  @Bean
  StepContract stepThatNoticesTurnedUpGoods() {
    return StepContract.of(Set.of(DeliveryElements.ROUND), Set.of(NOTICE));
  }
}
