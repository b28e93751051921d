package io.recourse.engine.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Where a token surely lets go of its transaction: until a person or a message comes, for at least
 * a minute, at work that is committed by itself, or in a called process that rests so. A save point
 * on a step without work is no rest.
 */
final class Rests {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Set<String> TASKS = Set.of("userTask", "receiveTask", "eventBasedGateway");
  private static final Set<String> WORK = Set.of("serviceTask", "sendTask", "businessRuleTask");
  private static final Set<String> EVENTS =
      Set.of("intermediateCatchEvent", "boundaryEvent", "startEvent");

  private final Map<String, TokenGraph> known;
  private final Set<String> thrownSignals;
  private final Map<String, Boolean> called = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  /**
   * @param known every process there is, by key
   * @param thrownSignals signals that some process throws itself
   */
  Rests(Map<String, TokenGraph> known, Set<String> thrownSignals) {
    this.known = known;
    this.thrownSignals = thrownSignals;
  }

  Predicate<String> of(TokenGraph graph) {
    return id -> graph.nodes().containsKey(id) && rests(graph.nodes().get(id));
  }

  private boolean rests(Element node) {
    if (mayBeLeftOut(node)) {
      return false;
    }
    if (TASKS.contains(node.getLocalName()) || isSavePoint(node)) {
      return true;
    }
    if (ModelXml.is(node, "callActivity")) {
      return restsIn(node.getAttribute("calledElement"));
    }
    return EVENTS.contains(node.getLocalName()) && restsAtEvent(node);
  }

  /** Work that is committed step by step; how often in a minute is bounded while it runs. */
  private static boolean isSavePoint(Element node) {
    return WORK.contains(node.getLocalName())
        && (isTrue(node, "asyncBefore") || isTrue(node, "asyncAfter"));
  }

  /** As the engine reads it: with a blank it is no truth. */
  private static boolean isTrue(Element node, String attribute) {
    return ModelXml.engineAttribute(node, attribute)
        .map(Attr::getValue)
        .filter("true"::equals)
        .isPresent();
  }

  /** Of a repetition over a collection, or of none, nothing may be left to wait for. */
  private static boolean mayBeLeftOut(Element node) {
    return ModelXml.children(node, "multiInstanceLoopCharacteristics")
        .anyMatch(
            many ->
                ModelXml.children(many, "loopCardinality")
                    .noneMatch(count -> ModelXml.text(count).matches("[1-9]\\d{0,2}")));
  }

  private boolean restsIn(String process) {
    if (!known.containsKey(process) || !underWay.add(process)) {
      return false;
    }
    Boolean answer = called.get(process);
    if (answer == null) {
      TokenGraph graph = known.get(process);
      answer = !graph.runsThrough(of(graph));
      called.put(process, answer);
    }
    underWay.remove(process);
    return answer;
  }

  private boolean restsAtEvent(Element event) {
    return ModelXml.children(event)
        .anyMatch(
            it ->
                switch (it.getLocalName()) {
                  case "messageEventDefinition" -> true;
                  case "timerEventDefinition" -> isLong(it);
                  case "signalEventDefinition" ->
                      !thrownSignals.contains(it.getAttribute("signalRef"));
                  default -> false;
                });
  }

  private static boolean isLong(Element timer) {
    return Stream.of("timeDuration", "timeDate", "timeCycle")
        .flatMap(kind -> ModelXml.children(timer, kind))
        .map(ModelXml::text)
        .allMatch(time -> time.matches("[$#]\\{[^{}]*}") || isLong(time));
  }

  private static boolean isLong(String iso) {
    String duration = iso.contains("/") ? iso.substring(iso.lastIndexOf('/') + 1) : iso;
    try {
      return duration.contains("T")
          ? Duration.parse(duration).compareTo(SHORTEST) >= 0
          : Period.parse(duration).toTotalMonths() > 0 || Period.parse(duration).getDays() > 0;
    } catch (DateTimeException notALength) {
      return false;
    }
  }
}
