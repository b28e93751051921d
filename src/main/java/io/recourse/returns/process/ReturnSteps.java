package io.recourse.returns.process;

import io.recourse.engine.ByHand;
import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Requests are judged, goods taken in and refunds reserved by the return line's own models only.
 */
@Configuration
class ReturnSteps {

  /** Shared steps that the return's drawing names itself: today, or before it called for them. */
  private static final Set<String> SHARED =
      Set.of(
          "approveAutomaticallyDelegate",
          "approveReturnByDefaultDelegate",
          "weighEvidenceDelegate",
          "escalateDecisionDelegate",
          "refuseRequestDelegate",
          "letRefusalStandDelegate",
          "letOutcomeStandDelegate",
          "confirmOutcomeDelegate",
          "overturnOutcomeDelegate");

  @Bean
  StepContract stepsOfReturns(StepsOfFeature found) {
    Set<String> own = new HashSet<>(found.beside(ReturnSteps.class));
    own.addAll(SHARED);
    return StepContract.of(Set.of(ReturnElements.PROCESS), Set.copyOf(own))
        .byHand(
            ByHand.LABEL_MADE,
            "Task_SendGoodsHome",
            "Task_SendBack",
            "Task_ShipReplacement",
            "Task_SendSurplus")
        .keeping(
            KeptStep.telling(ReturnElements.PROCESS, "Task_ConfirmReceipt", "receipt")
                .first("StartEvent_ReturnRequested"),
            KeptStep.telling(ReturnElements.PROCESS, "Task_TellSentBack", "sentBack"));
  }
}
