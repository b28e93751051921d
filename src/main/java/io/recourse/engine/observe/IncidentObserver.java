package io.recourse.engine.observe;

import io.recourse.common.DomainEvent;
import io.recourse.engine.EngineNames;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's incidents and tells the trail when a step ran out of tries and when that was
 * settled; never the error text.
 */
@Component
class IncidentObserver extends DefaultIncidentHandler {

  private final ApplicationEventPublisher events;

  IncidentObserver(ApplicationEventPublisher events) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.events = events;
  }

  @Override
  public Incident createIncident(IncidentContext context, String message) {
    Incident raised = super.createIncident(context, message);
    publish(raised, "IncidentRaised", "failed for the last time and needs a person.");
    return raised;
  }

  // Asked after every job, so it speaks only where there was an incident.
  @Override
  protected void removeIncident(IncidentContext context, boolean resolved) {
    if (hasTriesLeft(context.getConfiguration())) {
      return;
    }
    for (Incident incident :
        Context.getCommandContext()
            .getIncidentManager()
            .findIncidentByConfiguration(context.getConfiguration())) {
      if (resolved) {
        ((IncidentEntity) incident).resolve();
        publish(incident, "IncidentResolved", "runs again.");
      } else {
        ((IncidentEntity) incident).delete();
        publish(incident, "IncidentDropped", "is no longer needed.");
      }
    }
  }

  /** An incident is there from the last try to the next first one; till then there is none. */
  private static boolean hasTriesLeft(String job) {
    JobEntity step =
        Context.getCommandContext()
            .getDbEntityManager()
            .getDbEntityCache()
            .get(JobEntity.class, job);
    return step != null && step.getRetries() > 0;
  }

  private void publish(Incident incident, String type, String what) {
    String element = String.valueOf(incident.getActivityId());
    Map<String, Object> data =
        Map.of(
            "element",
            element,
            "model",
            String.valueOf(incident.getProcessDefinitionId()),
            "job",
            String.valueOf(incident.getConfiguration()));
    events.publishEvent(
        new DomainEvent(chainOf(incident), type, "Step " + element + " " + what, data));
  }

  private static String chainOf(Incident incident) {
    ExecutionEntity execution =
        incident.getExecutionId() == null
            ? null
            : Context.getCommandContext()
                .getExecutionManager()
                .findExecutionById(incident.getExecutionId());
    return execution == null
        ? DomainEvent.SYSTEM_CHAIN
        : EngineNames.caseOf(execution).orElse(DomainEvent.SYSTEM_CHAIN);
  }
}
