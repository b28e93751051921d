package io.recourse.scenarios.web;

import io.recourse.scenarios.Scenario;
import org.springframework.stereotype.Component;

/** Kept scenarios as their forms have them. */
@Component("scenarioForms")
class ScenarioForms {

  public WrittenScenario of(Scenario kept) {
    return WrittenScenario.of(kept);
  }
}
