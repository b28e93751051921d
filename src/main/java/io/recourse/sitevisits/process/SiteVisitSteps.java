package io.recourse.sitevisits.process;

import io.recourse.engine.StepContract;
import io.recourse.engine.StepsOfFeature;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits are agreed on and carried out by their own model only, and by technicians. */
@Configuration
class SiteVisitSteps {

  @Bean
  StepContract stepsOfSiteVisits(StepsOfFeature found) {
    return new StepContract(
        Set.of(SiteVisitElements.PROCESS),
        found.beside(SiteVisitSteps.class),
        Map.of(),
        Map.of(
            SiteVisitElements.PLAN_TIMES, "technician", SiteVisitElements.CARRY_OUT, "technician"),
        Map.of(
            "Timer_PlanningOver", "${planVisitBy}",
            "Timer_VisitChoiceOver", "${visitChoiceBy}",
            "Timer_SiteVisitOver", "${siteVisitBy}"),
        Set.of(
            SiteVisitVariables.TRIES_LEFT,
            SiteVisitVariables.TIMES_FREE,
            SiteVisitVariables.CHOICE_BY,
            SiteVisitVariables.PLAN_BY,
            SiteVisitVariables.REPORT_BY,
            SiteVisitVariables.DONE));
  }
}
