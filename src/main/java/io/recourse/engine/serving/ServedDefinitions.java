package io.recourse.engine.serving;

import io.recourse.engine.EngineNames;
import io.recourse.engine.ModelKind;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks for the version of a case, also where only the step under way knows which case it is. */
@Component
public class ServedDefinitions {

  private final ObjectProvider<ServedVersions> versions;
  private final ObjectProvider<ProcessEngine> engine;
  private volatile ServedVersions known;

  ServedDefinitions(ObjectProvider<ServedVersions> versions, ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
    this.versions = versions;
  }

  /**
   * @param caseNumber null for the case of the step under way, if there is one
   */
  public Optional<Integer> version(ModelKind kind, String key, String caseNumber) {
    ServedVersions served = served();
    return served == null
        ? Optional.empty()
        : served.of(kind, key, caseNumber == null ? underWay() : caseNumber);
  }

  /** The id of the process that a case starts by its key; empty where the newest serves. */
  public Optional<String> process(String key, String caseNumber) {
    return version(ModelKind.BPMN, key, caseNumber).map(version -> id(key, version));
  }

  /**
   * The same for one that a message begins. The earlier version hears no such message any more, so
   * it is started by its id.
   */
  public Optional<String> processBegunBy(String message, String caseNumber) {
    ServedVersions served = served();
    return served == null || !served.isAnyRunning()
        ? Optional.empty()
        : Optional.ofNullable(hearing(message)).flatMap(key -> process(key, caseNumber));
  }

  /** Looked up once: it is asked at every start. */
  private ServedVersions served() {
    if (known == null) {
      known = versions.getIfAvailable();
    }
    return known;
  }

  private String id(String key, int version) {
    return commands()
        .execute(
            context ->
                context
                    .getProcessDefinitionManager()
                    .findProcessDefinitionByKeyVersionAndTenantId(key, version, null)
                    .getId());
  }

  private String hearing(String message) {
    return commands()
        .execute(
            context ->
                context
                    .getEventSubscriptionManager()
                    .findMessageStartEventSubscriptionByName(message)
                    .stream()
                    .map(EventSubscriptionEntity::getConfiguration)
                    .map(context.getProcessDefinitionManager()::findLatestProcessDefinitionById)
                    .map(ProcessDefinitionEntity::getKey)
                    .findFirst()
                    .orElse(null));
  }

  private CommandExecutor commands() {
    return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
        .getCommandExecutorTxRequired();
  }

  private static String underWay() {
    BpmnExecutionContext step =
        Context.getCommandContext() == null ? null : Context.getBpmnExecutionContext();
    return step == null ? null : EngineNames.caseOf(step.getExecution()).orElse(null);
  }
}
