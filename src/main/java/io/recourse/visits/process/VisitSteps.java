package io.recourse.visits.process;

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
        Map.of(VisitElements.MAKE_VISIT, "visits"),
        Map.of("Timer_VisitTermOver", "${visitBy}", "Timer_NextTryDue", "${nextTryAt}"),
        Set.of(
            VisitVariables.VISIT_STEP,
            VisitVariables.ESCALATE_AT,
            VisitVariables.VISIT_BY,
            VisitVariables.NEXT_TRY_AT));
  }
}
