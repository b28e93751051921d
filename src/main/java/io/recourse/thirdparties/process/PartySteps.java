package io.recourse.thirdparties.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Third parties are asked by their own model only, which lines call or start beside a case. */
@Configuration
class PartySteps {

  @Bean
  StepContract stepsOfThirdParties(StepsOfFeature found) {
    return new StepContract(
        Set.of(PartyElements.PROCESS),
        found.beside(PartySteps.class),
        Map.of(),
        Map.of(),
        Map.of(
            "Timer_RemindThirdParty", "${partyRemindAt}", "Timer_ThirdPartyOver", "${partyDueBy}"),
        Set.of(PartyElements.REMIND_AT, PartyElements.DUE_BY));
  }
}
