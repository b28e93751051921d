package io.recourse.strayparcels.process;

import io.recourse.engine.ByHand;
import io.recourse.engine.StepContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A parcel nobody waits for, or nobody finds, is seen to by the model made for it only. */
@Configuration
class StrayParcelSteps {

  @Bean
  StepContract stepsOfStrayParcels() {
    return StepContract.of(
            Set.of(StrayParcelElements.PROCESS),
            Set.of(
                "noticeStrayParcelDelegate",
                "settleStrayParcelDelegate",
                "sendStrayParcelHomeDelegate"))
        .byHand(ByHand.LABEL_MADE, "Task_SendStrayParcelHome");
  }

  @Bean
  StepContract stepsOfDoubtedArrivals() {
    return StepContract.of(
        Set.of(StrayParcelElements.DOUBTED_ARRIVAL),
        Set.of("noticeDoubtedArrivalDelegate", "letSettlementStandDelegate"));
  }
}
