package io.recourse.engine.check;

import io.recourse.engine.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A loop passes at least one wait or save point; otherwise it would never let go of its thread and
 * its transaction.
 */
class LoopRule implements Rule {

  private static final Set<String> WAITS =
      Set.of(
          "userTask",
          "receiveTask",
          "eventBasedGateway",
          "callActivity",
          "messageEventDefinition",
          "timerEventDefinition",
          "signalEventDefinition",
          "conditionalEventDefinition");
  private static final Set<String> CATCHES =
      Set.of("intermediateCatchEvent", "boundaryEvent", "startEvent");

  @Override
  public Stream<Finding> check(ModelXml model) {
    Map<String, Element> nodes =
        model
            .all()
            .filter(it -> ModelXml.BPMN.equals(it.getNamespaceURI()))
            .filter(it -> !it.getAttribute("id").isEmpty())
            .collect(Collectors.toMap(it -> it.getAttribute("id"), it -> it, (a, b) -> a));
    Map<String, Set<String>> next = edges(model, nodes);
    return next.keySet().stream()
        .filter(start -> reaches(start, next))
        .limit(1)
        .map(id -> Finding.error(id, "loop", "This loop has no wait in it: it would never end."));
  }

  private static Map<String, Set<String>> edges(ModelXml model, Map<String, Element> nodes) {
    Map<String, Set<String>> next = new HashMap<>();
    model
        .bpmn("sequenceFlow")
        .forEach(
            it -> link(it.getAttribute("sourceRef"), it.getAttribute("targetRef"), nodes, next));
    model
        .bpmn("boundaryEvent")
        .forEach(it -> link(it.getAttribute("attachedToRef"), it.getAttribute("id"), nodes, next));
    links(model, nodes, next);
    return next;
  }

  private static void links(
      ModelXml model, Map<String, Element> nodes, Map<String, Set<String>> next) {
    List<Element> links = model.bpmn("linkEventDefinition").toList();
    for (Element from : links) {
      for (Element to : links) {
        boolean pair = from != to && from.getAttribute("name").equals(to.getAttribute("name"));
        if (pair && ModelXml.is((Element) from.getParentNode(), "intermediateThrowEvent")) {
          link(
              ModelXml.idOf((Element) from.getParentNode()),
              ModelXml.idOf((Element) to.getParentNode()),
              nodes,
              next);
        }
      }
    }
  }

  private static void link(
      String from, String to, Map<String, Element> nodes, Map<String, Set<String>> next) {
    Element source = nodes.get(from);
    Element target = nodes.get(to);
    if (source != null && target != null && !waits(source) && !waits(target)) {
      next.computeIfAbsent(from, any -> new HashSet<>()).add(to);
    }
  }

  private static boolean waits(Element node) {
    if (WAITS.contains(node.getLocalName()) || isSavePoint(node)) {
      return true;
    }
    if (CATCHES.contains(node.getLocalName())) {
      return ModelXml.children(node).anyMatch(it -> WAITS.contains(it.getLocalName()));
    }
    boolean scope = Set.of("subProcess", "transaction").contains(node.getLocalName());
    return scope && ModelXml.children(node).anyMatch(LoopRule::waits);
  }

  private static boolean isSavePoint(Element node) {
    return "true".equals(ModelXml.engine(node, "asyncBefore"))
        || "true".equals(ModelXml.engine(node, "asyncAfter"));
  }

  private static boolean reaches(String start, Map<String, Set<String>> next) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(next.getOrDefault(start, Set.of()));
    while (!open.isEmpty()) {
      String node = open.pop();
      if (node.equals(start)) {
        return true;
      }
      if (seen.add(node)) {
        open.addAll(next.getOrDefault(node, Set.of()));
      }
    }
    return false;
  }
}
