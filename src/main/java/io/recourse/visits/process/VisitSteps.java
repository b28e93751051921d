package io.recourse.visits.process;

import io.recourse.engine.ChangedByHand;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits are moved by their own model only; its terms are set by its steps. */
@Configuration
class VisitSteps {

  @Bean
  StepContract stepsOfVisits(StepsOfFeature found) {
    return new StepContract(
        Set.of(VisitElements.PROCESS),
        found.beside(VisitSteps.class),
        Map.of(),
        Map.of(
            VisitElements.MAKE_VISIT, "visits", VisitElements.CARRY_OUT_FINDING, "${findingTeam}"),
        Map.of(
            "Timer_SurveyOver", "${answerBy}",
            "Timer_VisitTermOver", "${visitBy}",
            "Timer_NextTryDue", "${nextTryAt}",
            "Timer_MatterOver", "${matterBy}",
            "Timer_FindingOver", "${findingBy}"),
        Set.of(
            VisitVariables.BY_MAIL,
            VisitVariables.UNASKED,
            VisitVariables.REMIND_AT,
            VisitVariables.ANSWER_BY,
            VisitVariables.VISIT_STEP,
            VisitVariables.ESCALATE_AT,
            VisitVariables.VISIT_BY,
            VisitVariables.NEXT_TRY_AT,
            VisitVariables.SATISFIED,
            VisitVariables.MATTER_BY,
            VisitVariables.FINDING,
            VisitVariables.FINDING_TEAM,
            VisitVariables.FINDING_BY));
  }

  /** The next try is made now: whoever did not answer can be reached after all. */
  @Bean
  ChangedByHand visitsChangedByHand() {
    return new ChangedByHand(VisitElements.PROCESS, Set.of("Task_AwaitNextTry"), Set.of());
  }
}
