package io.recourse.engine;

import io.recourse.common.DomainEvent;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person's act whose following steps run without end is rolled back as a whole, since half of it
 * would be a lie; that it happened is kept in a transaction of its own, as an incident of the
 * case's process and on the trail. A job needs none of this: it is parked.
 */
@Component
public class StoppedActs {

  /** The kind of an incident that has no job: the act is done anew once the model is mended. */
  public static final String INCIDENT = "stoppedAct";

  private record Stopped(String chain, String instance, String element) {}

  private final ObjectProvider<ProcessEngine> engine;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<PlatformTransactionManager> transactions;

  StoppedActs(
      ObjectProvider<ProcessEngine> engine,
      ApplicationEventPublisher events,
      ObjectProvider<PlatformTransactionManager> transactions) {
    this.engine = engine;
    this.events = events;
    this.transactions = transactions;
  }

  /** Keeps it, once what runs now is rolled back, that the step under way was stopped. */
  public void stopped() {
    var running = Context.getBpmnExecutionContext();
    if (running != null) {
      stopped(running.getExecution());
    }
  }

  public void stopped(DelegateExecution step) {
    if (isJob() || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    Stopped stopped =
        new Stopped(
            EngineNames.caseOf(step).orElse(DomainEvent.SYSTEM_CHAIN),
            ((ExecutionEntity) step).getRootProcessInstanceId(),
            String.valueOf(step.getCurrentActivityId()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              keep(stopped);
            }
          }
        });
  }

  private void keep(Stopped stopped) {
    TransactionTemplate own = new TransactionTemplate(transactions.getObject());
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    own.executeWithoutResult(
        any -> {
          tell(stopped);
          commands().execute(engine -> engine.runWithoutAuthorization(() -> raise(stopped)));
        });
  }

  /** Nothing to raise it on is left where the act itself had begun the process. */
  private Void raise(Stopped stopped) {
    RuntimeService runtime = engine.getObject().getRuntimeService();
    boolean waits =
        runtime.createProcessInstanceQuery().processInstanceId(stopped.instance()).count() > 0;
    long known =
        runtime
            .createIncidentQuery()
            .processInstanceId(stopped.instance())
            .incidentType(INCIDENT)
            .count();
    if (waits && known == 0) {
      var ignored =
          runtime.createIncident(INCIDENT, stopped.instance(), stopped.element(), "without end");
    }
    return null;
  }

  private CommandExecutor commands() {
    return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
        .getCommandExecutorTxRequired();
  }

  private void tell(Stopped stopped) {
    events.publishEvent(
        new DomainEvent(
            stopped.chain(),
            "ActStopped",
            "Step " + stopped.element() + " ran without end; what was done before it is undone.",
            Map.of("element", stopped.element(), "instance", stopped.instance())));
  }

  private static boolean isJob() {
    CommandContext command = Context.getCommandContext();
    return Context.getJobExecutorContext() != null
        || (command != null && command.getCurrentJob() != null);
  }
}
