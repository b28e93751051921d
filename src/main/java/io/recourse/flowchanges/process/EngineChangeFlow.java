package io.recourse.flowchanges.process;

import io.recourse.engine.ProcessStarter;
import io.recourse.flowchanges.ChangeFlow;
import io.recourse.flowchanges.FlowChange;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each change waits in an instance of its own, beside what its case waits for. */
@Component
class EngineChangeFlow implements ChangeFlow {

  private final ProcessStarter starter;

  EngineChangeFlow(ProcessStarter starter) {
    this.starter = starter;
  }

  @Override
  public void begin(FlowChange asked, Instant until) {
    var unused =
        starter.startByKey(
            FlowElements.PROCESS,
            asked.caseNumber(),
            Map.of(
                FlowElements.CASE_NUMBER, asked.caseNumber().value(),
                FlowElements.CHANGE_ID, asked.id().toString(),
                FlowElements.TEAM, asked.team(),
                FlowElements.ANSWER_BY, Date.from(until)));
  }
}
