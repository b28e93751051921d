package io.recourse.engine;

import io.recourse.common.DomainEvent;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail when a step ran out of tries and when that was settled; never the error text. */
@Component
class IncidentObserver implements IncidentHandler {

  private final ApplicationEventPublisher events;

  IncidentObserver(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public String getIncidentHandlerType() {
    return Incident.FAILED_JOB_HANDLER_TYPE;
  }

  @Override
  public Incident handleIncident(IncidentContext context, String message) {
    publish(context, "IncidentRaised", "failed for the last time and needs a person.");
    return null;
  }

  @Override
  public void resolveIncident(IncidentContext context) {
    publish(context, "IncidentResolved", "runs again.");
  }

  @Override
  public void deleteIncident(IncidentContext context) {
    publish(context, "IncidentDropped", "is no longer needed.");
  }

  private void publish(IncidentContext context, String type, String what) {
    Map<String, Object> data = new TreeMap<>();
    String element = String.valueOf(context.getActivityId());
    data.put("element", element);
    data.put("job", String.valueOf(context.getConfiguration()));
    String summary = "Step " + element + " " + what;
    events.publishEvent(new DomainEvent(chainOf(context), type, summary, data));
  }

  private static String chainOf(IncidentContext context) {
    if (context.getExecutionId() == null) {
      return DomainEvent.SYSTEM_CHAIN;
    }
    ExecutionEntity execution =
        Context.getCommandContext()
            .getExecutionManager()
            .findExecutionById(context.getExecutionId());
    return execution == null
        ? DomainEvent.SYSTEM_CHAIN
        : EngineNames.caseOf(execution).orElse(DomainEvent.SYSTEM_CHAIN);
  }
}
