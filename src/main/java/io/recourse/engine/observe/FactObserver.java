package io.recourse.engine.observe;

import io.recourse.engine.EngineNames;
import io.recourse.engine.InstanceKnew;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells what an instance of a case knew when it ended, and what its gateways asked where it may
 * come to them once more. What they ask was read to answer them, so it costs no question.
 */
@Component
class FactObserver extends AbstractBpmnParseListener {

  private static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "inclusiveGateway");

  private static final List<Class<?>> SCALARS =
      List.of(Number.class, Boolean.class, String.class, Date.class);

  private final ApplicationEventPublisher events;

  FactObserver(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    ExecutionListener ended = it -> tell(it, null, scalars(it.getVariables()));
    process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
    observe(process.getActivities());
  }

  private void observe(List<ActivityImpl> activities) {
    for (ActivityImpl activity : activities) {
      Set<String> asked = AskedFacts.of(activity);
      if (GATEWAYS.contains(String.valueOf(activity.getProperty("type")))
          && !asked.isEmpty()
          && Rounds.mayComeBackTo(activity)) {
        ExecutionListener left = it -> tell(it, activity.getId(), scalars(known(it, asked)));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, left);
      }
      observe(activity.getActivities());
    }
  }

  private static Map<String, Object> known(DelegateExecution execution, Set<String> asked) {
    Map<String, Object> known = new LinkedHashMap<>();
    asked.stream()
        .filter(execution::hasVariable)
        .forEach(fact -> known.put(fact, execution.getVariable(fact)));
    return known;
  }

  private static Map<String, Object> scalars(Map<String, Object> values) {
    Map<String, Object> facts = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (value == null || SCALARS.stream().anyMatch(kind -> kind.isInstance(value))) {
            facts.put(name, value);
          }
        });
    return facts;
  }

  private void tell(DelegateExecution execution, String gateway, Map<String, Object> facts) {
    ProcessDefinitionEntity model = EngineNames.modelOf(execution);
    EngineNames.caseOf(execution)
        .ifPresent(
            number ->
                events.publishEvent(
                    new InstanceKnew(
                        number,
                        execution.getProcessInstanceId(),
                        model.getKey(),
                        model.getVersion(),
                        gateway,
                        facts)));
  }
}
