package io.recourse.engine;

import io.recourse.common.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the newest version of a process for a case; the case number becomes its business key. */
@Component
public class ProcessStarter {

  /** The instance that was started and the model version it follows. */
  public record Started(String id, String key, int version) {}

  private final RuntimeService runtime;
  private final RepositoryService repository;

  ProcessStarter(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  @Transactional
  public Started startByKey(String key, CaseNumber number, Map<String, Object> variables) {
    return started(runtime.startProcessInstanceByKey(key, number.value(), variables));
  }

  @Transactional
  public Started startByMessage(String message, CaseNumber number, Map<String, Object> variables) {
    return started(runtime.startProcessInstanceByMessage(message, number.value(), variables));
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
