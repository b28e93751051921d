package io.recourse.backtest.process;

import io.recourse.backtest.BackTestFlow;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each back-test has an instance of its own, whose jobs go on after a restart. */
@Component
class EngineBackTestFlow implements BackTestFlow {

  static final String PROCESS = "BackTestProcess";
  static final String TEST = "backTest";
  static final String MORE = "moreCases";

  private final RuntimeService runtime;

  EngineBackTestFlow(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void begin(UUID test) {
    runtime.startProcessInstanceByKey(PROCESS, test.toString(), Map.of(TEST, test.toString()));
  }
}
