package io.recourse.engine.dry;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Takes what stands behind the steps of a model away as it is read: work of people and called
 * processes are places where a walk stands, all other work is passed.
 */
class NothingBehind extends AbstractBpmnParseListener {

  private static final Set<String> STANDS = Set.of("userTask", "callActivity");
  private static final Set<String> PASSED =
      Set.of(
          "serviceTask",
          "sendTask",
          "scriptTask",
          "businessRuleTask",
          ActivityTypes.INTERMEDIATE_EVENT_MESSAGE_THROW,
          ActivityTypes.END_EVENT_MESSAGE,
          ActivityTypes.INTERMEDIATE_EVENT_SIGNAL_THROW,
          ActivityTypes.END_EVENT_SIGNAL);
  private static final List<String> TERMS = List.of("timeDate", "timeDuration", "timeCycle");
  private static final Set<String> ASKS = Set.of("exclusiveGateway", "inclusiveGateway");

  /** The property under which a timer keeps when it is over. */
  static final String TERM = "term";

  private static final String BODY_OF_MANY = "multiInstanceBody";

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    ExecutionListener ended =
        it -> {
          if (DryTrace.here().isOf(it)) {
            DryTrace.here().ended();
          }
        };
    process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
    bare(process.getActivities());
  }

  @Override
  public void parseBoundaryTimerEventDefinition(
      Element definition, boolean interrupting, ActivityImpl timer) {
    keepTerm(definition, timer);
  }

  @Override
  public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl timer) {
    keepTerm(definition, timer);
  }

  @Override
  public void parseStartEvent(Element event, ScopeImpl scope, ActivityImpl start) {
    Element definition = event.element("timerEventDefinition");
    if (definition != null) {
      keepTerm(definition, start);
    }
  }

  private static void keepTerm(Element definition, ActivityImpl timer) {
    TERMS.stream()
        .map(definition::element)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(it -> timer.setProperty(TERM, it.getTagName() + " " + it.getText().strip()));
  }

  private static void bare(List<ActivityImpl> activities) {
    for (ActivityImpl activity : activities) {
      String kind = String.valueOf(activity.getProperty("type"));
      if (STANDS.contains(kind)) {
        activity.setActivityBehavior(new StandStill(calledBy(activity)));
      } else if (PASSED.contains(kind)) {
        activity.setActivityBehavior(new PassBy());
      }
      activity.setAsyncBefore(false);
      activity.setAsyncAfter(false);
      observe(activity, kind);
      bare(activity.getActivities());
    }
  }

  private static String calledBy(ActivityImpl activity) {
    if (!(activity.getActivityBehavior() instanceof CallableElementActivityBehavior call)) {
      return null;
    }
    var key = call.getCallableElement().getDefinitionKeyValueProvider();
    return key instanceof ElValueProvider named ? named.getExpression().getExpressionText() : null;
  }

  private static void observe(ActivityImpl activity, String kind) {
    ExecutionListener begun =
        execution -> {
          DryTrace trace = DryTrace.here();
          if (!trace.isOf(execution)) {
            return;
          }
          trace.begun((ExecutionEntity) execution);
          if (ASKS.contains(kind)) {
            execution.setVariables(trace.knownAt(execution.getCurrentActivityId()));
          }
        };
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, begun);
    if (!BODY_OF_MANY.equals(kind)) {
      ExecutionListener left =
          it -> {
            if (DryTrace.here().isOf(it)) {
              DryTrace.here().left((ExecutionEntity) it, kind);
            }
          };
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, left);
    }
  }
}
