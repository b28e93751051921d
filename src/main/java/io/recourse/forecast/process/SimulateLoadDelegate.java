package io.recourse.forecast.process;

import io.recourse.forecast.SimulateLoad;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Weeks are simulated for a draft and the version it would replace. */
@Component
class SimulateLoadDelegate implements JavaDelegate {

  private final SimulateLoad simulate;

  SimulateLoadDelegate(SimulateLoad simulate) {
    this.simulate = simulate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    simulate.run(UUID.fromString((String) execution.getVariable(EngineForecastFlow.FORECAST)));
  }
}
