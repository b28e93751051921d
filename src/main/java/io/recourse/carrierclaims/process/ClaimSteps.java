package io.recourse.carrierclaims.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Claims against carriers are pursued by their own model only. */
@Configuration
class ClaimSteps {

  private static final String RAISE = "claimLossesDelegate";

  @Bean
  StepContract stepsOfCarrierClaims(StepsOfFeature found) {
    return new StepContract(
        Set.of(ClaimElements.PROCESS),
        found.beside(ClaimSteps.class).stream()
            .filter(Predicate.not(RAISE::equals))
            .collect(Collectors.toUnmodifiableSet()),
        Map.of(),
        Map.of(
            ClaimElements.FILE, "warehouse",
            ClaimElements.ANSWER, "warehouse",
            ClaimElements.BOOK, "finance"),
        Map.of(
            "Timer_ClaimForfeited", "${claimBy}",
            "Timer_CarrierSilent", "${claimBy}",
            "Timer_CarrierUnpaid", "${claimBy}"),
        Set.of(ClaimVariables.FILED, ClaimVariables.AGAIN, ClaimVariables.GRANTED));
  }

  @Bean
  StepContract stepsOfClaimRounds() {
    return StepContract.of(Set.of(ClaimElements.ROUND), Set.of(RAISE));
  }
}
