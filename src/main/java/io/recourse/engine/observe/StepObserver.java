package io.recourse.engine.observe;

import io.recourse.common.AutomaticStep;
import io.recourse.common.DomainEvent;
import io.recourse.engine.EngineNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the trail about every step of every case: one event when a step ended, one more when a step
 * began to wait. Written by the engine, so no model and no delegate can forget it. Beside each
 * stand the names of the facts that were found out by it, never their values.
 */
@Component
class StepObserver extends AbstractBpmnParseListener {

  private static final String BODY_OF_MANY = "multiInstanceBody";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> WAITS =
      Set.of(
          "userTask",
          "receiveTask",
          "callActivity",
          "eventBasedGateway",
          "intermediateTimer",
          "intermediateMessageCatch",
          "intermediateSignalCatch",
          "intermediateConditional");

  private final ApplicationEventPublisher events;

  StepObserver(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    process.addBuiltInListener(
        ExecutionListener.EVENTNAME_START, instanceListener("ProcessStarted", "started"));
    process.addBuiltInListener(
        ExecutionListener.EVENTNAME_END, instanceListener("ProcessEnded", "ended"));
    observe(process.getActivities());
  }

  private void observe(List<ActivityImpl> activities) {
    for (ActivityImpl activity : activities) {
      String kind = String.valueOf(activity.getProperty("type"));
      if (WAITS.contains(kind)) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, step(kind, false));
      }
      if (!BODY_OF_MANY.equals(kind)) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, step(kind, true));
      }
      observe(activity.getActivities());
    }
  }

  private ExecutionListener instanceListener(String type, String verb) {
    return execution -> {
      Map<String, Object> data = model(execution);
      data.put("instance", execution.getProcessInstanceId());
      if (type.equals("ProcessStarted")) {
        data.put("given", LearnedFacts.since(execution));
      }
      String summary = "Process " + data.get("process") + " " + verb + ".";
      AutomaticStep.run(() -> publish(execution, type, summary, data));
    };
  }

  private ExecutionListener step(String kind, boolean ended) {
    return execution -> {
      Map<String, Object> data = model(execution);
      data.put("element", execution.getCurrentActivityId());
      data.put("kind", kind);
      data.put("step", execution.getActivityInstanceId());
      String name = execution.getCurrentActivityName();
      if (name != null) {
        data.put("name", name);
      }
      String type =
          ended ? execution.isCanceled() ? "StepCancelled" : "StepFinished" : "StepStarted";
      String summary = summary(type, name, execution.getCurrentActivityId());
      if (type.equals("StepFinished")) {
        learned(execution).ifPresent(names -> data.put("learned", names));
      }
      AutomaticStep.Work<RuntimeException> tell = () -> publish(execution, type, summary, data);
      if (type.equals("StepFinished") && kind.equals("userTask")) {
        AutomaticStep.byHand(tell);
      } else {
        AutomaticStep.run(tell);
      }
    };
  }

  private static Optional<Set<String>> learned(DelegateExecution execution) {
    return Optional.of(LearnedFacts.since(execution)).filter(names -> !names.isEmpty());
  }

  private static String summary(String type, String name, String element) {
    String what =
        name == null || name.isBlank() ? element : SPACE.matcher(name.strip()).replaceAll(" ");
    return switch (type) {
      case "StepStarted" -> "Waiting at “" + what + "”.";
      case "StepCancelled" -> "“" + what + "” was cancelled.";
      default -> "“" + what + "” is done.";
    };
  }

  private static Map<String, Object> model(DelegateExecution execution) {
    Map<String, Object> data = new TreeMap<>();
    ProcessDefinitionEntity process = EngineNames.modelOf(execution);
    data.put("process", process.getKey());
    data.put("version", process.getVersion());
    return data;
  }

  private void publish(
      DelegateExecution execution, String type, String summary, Map<String, Object> data) {
    EngineNames.caseOf(execution)
        .ifPresent(number -> events.publishEvent(new DomainEvent(number, type, summary, data)));
  }
}
