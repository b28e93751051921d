package io.recourse.engine.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The timers of a model, and what they end. */
final class Timers {

  private static final String TIMER = "timerEventDefinition";

  private final Set<String> ended = new HashSet<>();
  private final Set<String> beforeTimers = new HashSet<>();
  private final Set<String> afterGateways = new HashSet<>();

  Timers(ModelXml model) {
    model
        .bpmn("boundaryEvent")
        .filter(event -> isTimer(event) && !"false".equals(event.getAttribute("cancelActivity")))
        .forEach(event -> ended.add(event.getAttribute("attachedToRef")));
    model
        .bpmn("startEvent")
        .filter(event -> isTimer(event) && !"false".equals(event.getAttribute("isInterrupting")))
        .map(ModelXml::parent)
        .filter(scope -> "true".equals(scope.getAttribute("triggeredByEvent")))
        .forEach(scope -> ended.add(ModelXml.idOf(ModelXml.parent(scope))));
    Map<String, Element> events =
        model
            .bpmn("intermediateCatchEvent")
            .collect(
                Collectors.toMap(
                    event -> event.getAttribute("id"), Function.identity(), (one, again) -> one));
    Set<String> gateways =
        model.bpmn("eventBasedGateway").map(ModelXml::idOf).collect(Collectors.toSet());
    model
        .bpmn("sequenceFlow")
        .filter(flow -> events.containsKey(flow.getAttribute("targetRef")))
        .forEach(flow -> follow(flow, gateways, events.get(flow.getAttribute("targetRef"))));
  }

  private void follow(Element flow, Set<String> gateways, Element event) {
    if (isTimer(event)) {
      beforeTimers.add(flow.getAttribute("sourceRef"));
    }
    if (gateways.contains(flow.getAttribute("sourceRef"))) {
      afterGateways.add(event.getAttribute("id"));
    }
  }

  /** Whether a timer ends the wait from outside: on it, or on a scope that it lies in. */
  boolean end(Element wait) {
    for (Element it = wait; it != null; it = ModelXml.parent(it)) {
      if (ended.contains(it.getAttribute("id"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether time is one of the events that a gateway waits for. */
  boolean follow(Element gateway) {
    return beforeTimers.contains(gateway.getAttribute("id"));
  }

  /** Whether an event waits for time, for nothing, or beside others that may come first. */
  boolean isOpen(Element event) {
    return isTimer(event)
        || TokenSteps.definition(event, "linkEventDefinition") != null
        || afterGateways.contains(event.getAttribute("id"));
  }

  private static boolean isTimer(Element event) {
    return TokenSteps.definition(event, TIMER) != null;
  }
}
