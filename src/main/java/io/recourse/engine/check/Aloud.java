package io.recourse.engine.check;

import io.recourse.engine.ReadStep;
import io.recourse.engine.ReadStep.Kind;
import io.recourse.engine.ReadStep.Way;
import io.recourse.engine.ReadStep.When;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A model read aloud: its steps one after another, along the flow from where it begins. What only
 * joins flows is no step, and an event on the edge of a step is told with that step.
 */
final class Aloud {

  private final Map<String, Element> nodes = new LinkedHashMap<>();
  private final Map<String, List<Element>> ways = new LinkedHashMap<>();
  private final Map<String, List<Element>> edges = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private Aloud(ModelXml model) {
    model
        .all()
        .filter(TokenSteps::isNode)
        .forEach(node -> nodes.putIfAbsent(node.getAttribute("id"), node));
    model.bpmn("sequenceFlow").forEach(flow -> put(ways, flow.getAttribute("sourceRef"), flow));
    model
        .bpmn("boundaryEvent")
        .forEach(event -> put(edges, event.getAttribute("attachedToRef"), event));
  }

  private static void put(Map<String, List<Element>> all, String key, Element one) {
    all.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
  }

  static List<ReadStep> of(ModelXml model) {
    Aloud aloud = new Aloud(model);
    model.bpmn("process").forEach(aloud::number);
    return aloud.numbers.keySet().stream().map(aloud.nodes::get).map(aloud::step).toList();
  }

  private void number(Element process) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    push(open, begins(process));
    while (!open.isEmpty()) {
      String id = open.pop();
      Element node = nodes.get(id);
      if (node != null && seen.add(id)) {
        if (!isSilent(node)) {
          numbers.put(id, numbers.size() + 1);
        }
        push(open, after(node).toList());
      }
    }
  }

  private static void push(Deque<String> open, List<String> next) {
    List<String> last = new ArrayList<>(next);
    Collections.reverse(last);
    last.forEach(open::push);
  }

  /** Where a scope begins: its start events, and what waits beside it for an event. */
  private static List<String> begins(Element scope) {
    return Stream.of(
            ModelXml.children(scope, "startEvent"),
            ModelXml.children(scope)
                .filter(it -> "true".equals(it.getAttribute("triggeredByEvent"))))
        .flatMap(all -> all)
        .map(it -> it.getAttribute("id"))
        .toList();
  }

  private Stream<String> after(Element node) {
    String id = node.getAttribute("id");
    return Stream.of(
            TokenSteps.isScope(node) ? begins(node).stream() : Stream.<String>empty(),
            all(ways, id).map(flow -> flow.getAttribute("targetRef")),
            all(edges, id).map(event -> event.getAttribute("id")))
        .flatMap(ids -> ids);
  }

  private static Stream<Element> all(Map<String, List<Element>> of, String id) {
    return of.getOrDefault(id, List.of()).stream();
  }

  /** An event on an edge, and a gateway with one way out: nothing is done there. */
  private boolean isSilent(Element node) {
    boolean single = all(ways, node.getAttribute("id")).count() < 2;
    return ModelXml.is(node, "boundaryEvent") || single && node.getLocalName().endsWith("Gateway");
  }

  private ReadStep step(Element node) {
    Kind kind = kind(node);
    return new ReadStep(
        numbers.get(node.getAttribute("id")),
        node.getAttribute("id"),
        kind,
        name(node),
        filled(ModelXml.engine(node, "candidateGroups")),
        filled(ModelXml.engine(node, "dueDate")),
        filled(WaitRule.outcome(node)),
        kind == Kind.CALL ? filled(node.getAttribute("calledElement")) : null,
        Stream.concat(onward(node), edges(node)).filter(Objects::nonNull).toList());
  }

  private Stream<Way> onward(Element node) {
    List<Element> flows = ways.getOrDefault(node.getAttribute("id"), List.of());
    return flows.stream()
        .map(
            flow ->
                way(when(node, flow, flows.size()), name(flow), flow.getAttribute("targetRef")));
  }

  private static When when(Element node, Element flow, int ways) {
    if (ways == 1) {
      return When.THEN;
    }
    return flow.getAttribute("id").equals(node.getAttribute("default")) ? When.ELSE : When.IF;
  }

  private Stream<Way> edges(Element node) {
    return all(edges, node.getAttribute("id"))
        .flatMap(
            event ->
                all(ways, event.getAttribute("id"))
                    .map(
                        flow ->
                            way(
                                "false".equals(event.getAttribute("cancelActivity"))
                                    ? When.BESIDE
                                    : When.INSTEAD,
                                name(event),
                                flow.getAttribute("targetRef"))));
  }

  /** Null where it leads nowhere that is read. */
  private Way way(When when, String name, String target) {
    Set<String> passed = new HashSet<>();
    String at = target;
    while (nodes.containsKey(at) && !numbers.containsKey(at) && passed.add(at)) {
      at = all(ways, at).map(flow -> flow.getAttribute("targetRef")).findFirst().orElse("");
    }
    return numbers.containsKey(at) ? new Way(when, name, numbers.get(at)) : null;
  }

  private static Kind kind(Element node) {
    return switch (node.getLocalName()) {
      case "startEvent" -> Kind.START;
      case "endEvent" -> Kind.END;
      case "userTask", "manualTask" -> Kind.PERSON;
      case "sendTask" -> Kind.MESSAGE;
      case "receiveTask", "intermediateCatchEvent" -> Kind.WAIT;
      case "eventBasedGateway" -> Kind.FIRST;
      case "exclusiveGateway", "inclusiveGateway", "complexGateway" -> Kind.QUESTION;
      case "parallelGateway" -> Kind.TOGETHER;
      case "callActivity" -> Kind.CALL;
      case "subProcess", "transaction", "adHocSubProcess" -> Kind.PARTS;
      default -> Kind.SYSTEM;
    };
  }

  private static String name(Element element) {
    return filled(element.getAttribute("name").strip());
  }

  private static String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
