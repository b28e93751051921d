package io.recourse.returns.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Requests are judged, goods taken in and refunds reserved by the return line's own models only; a
 * parcel that comes too late, or went back unnoticed, is seen to by the model made for it.
 */
@Configuration
class ReturnSteps {

  private static final Set<String> STRAY_PARCELS =
      Set.of(
          "noticeStrayParcelDelegate", "settleStrayParcelDelegate", "sendStrayParcelHomeDelegate");

  private static final Set<String> DOUBTED_ARRIVALS =
      Set.of("noticeDoubtedArrivalDelegate", "letSettlementStandDelegate");

  @Bean
  StepContract stepsOfReturns(StepsOfFeature found) {
    return StepContract.of(
        Set.of(
            ReturnElements.PROCESS,
            ReturnElements.DECISION,
            ReturnElements.APPEAL,
            ReturnElements.CONTEST),
        found.beside(ReturnSteps.class).stream()
            .filter(step -> !STRAY_PARCELS.contains(step))
            .filter(step -> !DOUBTED_ARRIVALS.contains(step))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Bean
  StepContract stepsOfStrayParcels() {
    return StepContract.of(Set.of("StrayParcelProcess"), STRAY_PARCELS);
  }

  @Bean
  StepContract stepsOfDoubtedArrivals() {
    return StepContract.of(Set.of(ReturnElements.DOUBTED_ARRIVAL), DOUBTED_ARRIVALS);
  }
}
