package io.recourse.thirdparties.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Third parties are asked by their own model, which lines call or start beside a case; the round
 * over late work ends what outlived its case.
 */
@Configuration
class PartySteps {

  private static final String END = "endPartiesDelegate";

  @Bean
  StepContract stepsOfThirdParties(StepsOfFeature found) {
    Set<String> steps =
        found.beside(PartySteps.class).stream()
            .filter(step -> !step.equals(END))
            .collect(Collectors.toUnmodifiableSet());
    return new StepContract(
        Set.of(PartyElements.PROCESS),
        steps,
        Map.of(),
        Map.of(),
        Map.of(
            "Timer_RemindThirdParty", "${partyRemindAt}", "Timer_ThirdPartyOver", "${partyDueBy}"),
        Set.of(PartyElements.REMIND_AT, PartyElements.DUE_BY));
  }

  @Bean
  StepContract stepOfEndedQuestions() {
    return StepContract.of(Set.of("LateWorkProcess"), Set.of(END));
  }
}
