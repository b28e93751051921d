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
   * @param newest the id of the newest version, which serves where nothing is answered
   * @param caseNumber null for the case of the step under way, if there is one
   */
  public Optional<Integer> version(ModelKind kind, String key, String newest, String caseNumber) {
    ServedVersions served = served();
    return served == null
        ? Optional.empty()
        : served.of(kind, key, newest, caseNumber == null ? underWay() : caseNumber);
  }

  /**
   * The id of the process that a case starts by its key; empty where none has it. By its id, so
   * that what is started is the very version that was judged.
   */
  public Optional<String> process(String key, String caseNumber) {
    return Optional.ofNullable(newest(key)).map(newest -> serving(newest, caseNumber));
  }

  /** The same for one that a message begins; the earlier version hears it by its id only. */
  public Optional<String> processBegunBy(String message, String caseNumber) {
    return Optional.ofNullable(hearing(message)).map(newest -> serving(newest, caseNumber));
  }

  private String serving(ProcessDefinitionEntity newest, String caseNumber) {
    return version(ModelKind.BPMN, newest.getKey(), newest.getId(), caseNumber)
        .map(version -> id(newest.getKey(), version))
        .orElseGet(newest::getId);
  }

  private ProcessDefinitionEntity newest(String key) {
    return commands()
        .execute(context -> context.getProcessDefinitionManager().findLatestDefinitionByKey(key));
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

  private ProcessDefinitionEntity hearing(String message) {
    return commands()
        .execute(
            context ->
                context
                    .getEventSubscriptionManager()
                    .findMessageStartEventSubscriptionByName(message)
                    .stream()
                    .map(EventSubscriptionEntity::getConfiguration)
                    .map(context.getProcessDefinitionManager()::findLatestDefinitionById)
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
