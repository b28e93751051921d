package io.recourse.forecast.process;

import io.recourse.forecast.ForecastFlow;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each forecast has an instance of its own, whose job goes on after a restart. */
@Component
class EngineForecastFlow implements ForecastFlow {

  static final String PROCESS = "ForecastProcess";
  static final String FORECAST = "forecast";

  private final RuntimeService runtime;

  EngineForecastFlow(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void begin(UUID forecast) {
    runtime.startProcessInstanceByKey(
        PROCESS, forecast.toString(), Map.of(FORECAST, forecast.toString()));
  }
}
