package io.recourse.outbound.process;

import io.recourse.engine.ByHand;
import io.recourse.engine.ChangedByHand;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parcels to customers are followed and made good by their own model only. */
@Configuration
class OutboundSteps {

  private static final String TAKE_UP = "followParcelsDelegate";

  @Bean
  StepContract stepsOfOutbound(StepsOfFeature found) {
    return new StepContract(
            Set.of(OutboundElements.PROCESS),
            found.beside(OutboundSteps.class).stream()
                .filter(Predicate.not(TAKE_UP::equals))
                .collect(Collectors.toUnmodifiableSet()),
            Map.of(),
            Map.of(
                OutboundElements.TRACE_OUTBOUND, "warehouse",
                OutboundElements.SETTLE_LOST_PARCEL, "returns"),
            Map.of(
                "Timer_OutboundSearchOver", "${outboundSearchBy}",
                "Timer_LostParcelOverdue", "${lostParcelBy}"),
            Set.of(
                OutboundVariables.STAGE,
                OutboundVariables.SEARCH_BY,
                OutboundVariables.LOST_BY,
                OutboundVariables.REMEDY))
        .byHand(ByHand.LABEL_MADE, "Task_SendParcelAgain");
  }

  @Bean
  StepContract stepsOfFollowing() {
    return StepContract.of(Set.of(OutboundElements.FOLLOWING), Set.of(TAKE_UP));
  }

  /** A scan that never came: the parcel is read anew, as at its next scan. */
  @Bean
  ChangedByHand outboundChangedByHand() {
    return new ChangedByHand(OutboundElements.PROCESS, Set.of("Message_OutboundScanned"), Set.of());
  }
}
