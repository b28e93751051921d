package io.recourse.thirdparties.process;

import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.thirdparties.PartyFlow;
import io.recourse.thirdparties.PartyTask;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Each question has an instance of its own: called by the model of the case where that waits to
 * ask, else started beside what the case waits for.
 */
@Component
class EnginePartyFlow implements PartyFlow {

  private static final Logger log = LoggerFactory.getLogger(EnginePartyFlow.class);

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final RuntimeService runtime;

  EnginePartyFlow(ProcessStarter starter, ProcessMessages messages, RuntimeService runtime) {
    this.starter = starter;
    this.messages = messages;
    this.runtime = runtime;
  }

  @Override
  public void begin(PartyTask task, Instant remindAt) {
    Map<String, Object> facts =
        Map.of(
            PartyElements.CASE_NUMBER, task.number().value(),
            PartyElements.TASK, task.id().toString(),
            PartyElements.REMIND_AT, Date.from(remindAt),
            PartyElements.DUE_BY, Date.from(task.dueAt()));
    if (!messages.deliver(PartyElements.NEEDED, task.number(), facts)) {
      var started = starter.startByKey(PartyElements.PROCESS, task.number(), facts);
      log.info("A third party is asked about {}, in {}", task.number(), started.id());
    }
  }

  /** Of several questions of a case only this one. */
  @Override
  public void answered(PartyTask task) {
    var told =
        runtime
            .createMessageCorrelation(PartyElements.ANSWERED)
            .processInstanceVariableEquals(PartyElements.TASK, task.id().toString())
            .correlateAllWithResult();
    log.info("{} instances heard the answer of a third party", told.size());
  }

  /** One that was called ends, so that its caller goes on; one that nothing awaits is stopped. */
  @Override
  public void end(PartyTask task) {
    var told =
        runtime
            .createMessageCorrelation(PartyElements.DROPPED)
            .processInstanceVariableEquals(PartyElements.TASK, task.id().toString())
            .correlateAllWithResult();
    log.info("{} questions ended with {}", told.size(), task.number());
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(task.number().value(), PartyElements.PROCESS)
        .variableValueEquals(PartyElements.TASK, task.id().toString())
        .rootProcessInstances()
        .list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "case over"));
  }
}
