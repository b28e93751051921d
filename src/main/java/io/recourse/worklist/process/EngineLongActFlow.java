package io.recourse.worklist.process;

import io.recourse.worklist.LongActFlow;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each act on all tasks of a list has an instance of its own, whose jobs survive a restart. */
@Component
class EngineLongActFlow implements LongActFlow {

  static final String PROCESS = "ActOnAllProcess";
  static final String ACT = "longAct";
  static final String MORE = "moreTasks";

  private final RuntimeService runtime;

  EngineLongActFlow(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void begin(UUID act) {
    runtime.startProcessInstanceByKey(PROCESS, act.toString(), Map.of(ACT, act.toString()));
  }
}
