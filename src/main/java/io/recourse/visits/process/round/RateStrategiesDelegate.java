package io.recourse.visits.process.round;

import io.recourse.visits.RateStrategies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rates what each visit strategy brought, once a period. */
@Component
class RateStrategiesDelegate implements JavaDelegate {

  private final RateStrategies strategies;

  RateStrategiesDelegate(RateStrategies strategies) {
    this.strategies = strategies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("rated", strategies.periodic());
  }
}
