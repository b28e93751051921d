package io.recourse.returns.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Requests are judged, goods taken in and refunds reserved by the return line's own model only; a
 * parcel that comes too late is seen to by the model made for it.
 */
@Configuration
class ReturnSteps {

  private static final Set<String> STRAY_PARCELS =
      Set.of(
          "noticeStrayParcelDelegate", "settleStrayParcelDelegate", "sendStrayParcelHomeDelegate");

  @Bean
  StepContract stepsOfReturns(StepsOfFeature found) {
    return StepContract.of(
        Set.of("ReturnExchangeProcess"),
        found.beside(ReturnSteps.class).stream()
            .filter(step -> !STRAY_PARCELS.contains(step))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Bean
  StepContract stepsOfStrayParcels() {
    return StepContract.of(Set.of("StrayParcelProcess"), STRAY_PARCELS);
  }
}
