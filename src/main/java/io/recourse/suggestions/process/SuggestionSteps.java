package io.recourse.suggestions.process;

import io.recourse.engine.KeptStep;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Suggestions are moved by their own model only; its terms are set by its steps. */
@Configuration
class SuggestionSteps {

  @Bean
  StepContract stepsOfSuggestions(StepsOfFeature found) {
    return new StepContract(
            Set.of(SuggestionElements.PROCESS),
            found.beside(SuggestionSteps.class),
            Map.of(),
            Map.of(SuggestionElements.WEIGH, "agent", SuggestionElements.CARRY_OUT, "lead"),
            Map.of("Timer_WeighingOver", "${weighBy}", "Timer_CarryingOutOver", "${carryOutBy}"),
            Set.of(
                SuggestionVariables.DECIDED,
                SuggestionVariables.ADOPTED,
                SuggestionVariables.ESCALATE_AT,
                SuggestionVariables.WEIGH_BY,
                SuggestionVariables.CARRY_OUT_BY))
        .keeping(
            KeptStep.telling(
                    SuggestionElements.PROCESS, "Task_ThankForSuggestion", "suggestionReceived")
                .first("StartEvent_SuggestionMade"));
  }
}
