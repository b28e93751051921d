package io.recourse.engine;

import io.recourse.common.CaseNumber;
import io.recourse.engine.serving.ServedDefinitions;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts a process for a case, in the version that serves it; the case number becomes its business
 * key.
 */
@Component
public class ProcessStarter {

  /** The instance that was started and the model version it follows. */
  public record Started(String id, String key, int version) {}

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final ServedDefinitions served;

  ProcessStarter(RuntimeService runtime, RepositoryService repository, ServedDefinitions served) {
    this.served = served;
    this.runtime = runtime;
    this.repository = repository;
  }

  @Transactional
  public Started startByKey(String key, CaseNumber number, Map<String, Object> variables) {
    String who = number.value();
    return started(
        served
            .process(key, who)
            .map(id -> runtime.startProcessInstanceById(id, who, variables))
            .orElseGet(() -> runtime.startProcessInstanceByKey(key, who, variables)));
  }

  @Transactional
  public Started startByMessage(String message, CaseNumber number, Map<String, Object> variables) {
    String who = number.value();
    return started(
        served
            .processBegunBy(message, who)
            .map(
                id ->
                    runtime.startProcessInstanceByMessageAndProcessDefinitionId(
                        message, id, who, variables))
            .orElseGet(() -> runtime.startProcessInstanceByMessage(message, who, variables)));
  }

  /** Ends what runs of a process for a case, silently; nothing happens when nothing runs. */
  @Transactional
  public void stop(String key, CaseNumber number, String why) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value(), key)
        .list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), why));
  }

  private Started started(ProcessInstance instance) {
    ProcessDefinition model = repository.getProcessDefinition(instance.getProcessDefinitionId());
    return new Started(instance.getProcessInstanceId(), model.getKey(), model.getVersion());
  }
}
