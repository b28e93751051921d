package io.recourse.deliveries.process;

import io.recourse.engine.ByHand;
import io.recourse.engine.ChangedByHand;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deliveries are put right by their own model only, after the table or a person said so. */
@Configuration
class DeliverySteps {

  private static final Set<String> ROUND =
      Set.of("noticeTroubleDelegate", "noticeLateExpressDelegate", "followTrackingDelegate");

  @Bean
  StepContract stepsOfDeliveries(StepsOfFeature found) {
    return new StepContract(
            Set.of(DeliveryElements.PROCESS),
            found.beside(DeliverySteps.class).stream()
                .filter(step -> !ROUND.contains(step))
                .collect(Collectors.toUnmodifiableSet()),
            Map.of(
                "planDeliveryDelegate",
                Set.of("Task_JudgeDelivery"),
                "reserveContestedDelegate",
                Set.of("CallActivity_HearContest")),
            Map.of(DeliveryElements.SEARCH, "warehouse", DeliveryElements.DECIDE, "returns"),
            Map.of(
                "Timer_AnswerTermOver", "${deliveryBy}",
                "Timer_GoodsTermOver", "${deliveryBy}",
                "Timer_DeliverySearchOver", "${deliveryBy}",
                "Timer_DeliveryUndecided", "${deliveryBy}"),
            Set.of(
                DeliveryVariables.TURN,
                DeliveryVariables.DECISION,
                DeliveryVariables.SENT_AGAIN,
                DeliveryVariables.SURCHARGE_DUE,
                DeliveryVariables.CONTESTABLE,
                DeliveryVariables.CONTEST_DUE))
        .byHand(ByHand.LABEL_MADE, "Task_ShipDeliveryAgain");
  }

  @Bean
  StepContract stepsOfDeliveryRounds() {
    return StepContract.of(Set.of(DeliveryElements.ROUND), ROUND);
  }

  /** The table is asked anew what is still missing; what is, is waited for again. */
  @Bean
  ChangedByHand deliveriesChangedByHand() {
    return new ChangedByHand(
        DeliveryElements.PROCESS,
        Set.of("Message_GoodsHeardOf", "Message_DeliveryAnswerArrived"),
        Set.of());
  }
}
