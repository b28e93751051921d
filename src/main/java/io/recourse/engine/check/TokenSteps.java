package io.recourse.engine.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Collects the steps of one process, scope by scope. */
final class TokenSteps {

  private static final Set<String> NOT_NODES =
      Set.of(
          "sequenceFlow",
          "dataObject",
          "dataObjectReference",
          "dataStoreReference",
          "textAnnotation",
          "association",
          "group",
          "laneSet",
          "extensionElements",
          "documentation",
          "incoming",
          "outgoing",
          "multiInstanceLoopCharacteristics");
  private static final Set<String> SCOPES = Set.of("subProcess", "transaction", "adHocSubProcess");
  private static final Set<String> THROWN =
      Set.of("errorEventDefinition", "escalationEventDefinition", "cancelEventDefinition");

  private final Element process;
  private final Map<String, Element> nodes = new HashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Set<String> starts = new HashSet<>();

  TokenSteps(Element process) {
    this.process = process;
  }

  TokenGraph graph() {
    scope(process, null);
    return new TokenGraph(process.getAttribute("id"), nodes, next, starts);
  }

  private void scope(Element scope, String id) {
    List<Element> inside = nodesIn(scope).toList();
    inside.forEach(node -> nodes.put(id(node), node));
    ModelXml.children(scope, "sequenceFlow")
        .forEach(flow -> step(out(flow.getAttribute("sourceRef")), flow.getAttribute("targetRef")));
    links(inside);
    for (Element node : inside) {
      begin(node, scope, id);
      if (isScope(node)) {
        scope(node, id(node));
      }
      if (ModelXml.is(node, "boundaryEvent")) {
        toBoundary(node);
      }
    }
    if (id != null) {
      leave(inside, id);
    }
  }

  /** A scope begins with its start events; one that waits for an event begins by itself. */
  private void begin(Element node, Element scope, String id) {
    boolean byEvent = "true".equals(node.getAttribute("triggeredByEvent"));
    boolean start = ModelXml.is(node, "startEvent");
    if (byEvent) {
      if (nodesIn(node).anyMatch(TokenSteps::isThrown)) {
        thrownInside(scope, node).forEach(thrower -> step(id(thrower), id(node)));
      }
      starts.add(id(node));
    }
    if (start && id == null) {
      starts.add(id(node));
    } else if (start) {
      step(id, id(node));
    }
  }

  private void leave(List<Element> inside, String scope) {
    inside.stream()
        .map(node -> out(id(node)))
        .filter(node -> next.getOrDefault(node, Set.of()).isEmpty())
        .forEach(node -> step(node, TokenGraph.exitOf(scope)));
  }

  private void toBoundary(Element boundary) {
    Element host = nodes.get(boundary.getAttribute("attachedToRef"));
    if (host == null) {
      return;
    }
    if (isScope(host) && isThrown(boundary)) {
      String thrown = id(host) + "/thrown";
      if (!next.containsKey(thrown)) {
        thrownInside(host, boundary).forEach(thrower -> step(id(thrower), thrown));
      }
      step(thrown, id(boundary));
    } else {
      step(id(host), id(boundary));
    }
  }

  /** Whatever lies in a scope may throw what the scope's own events catch. */
  private static Stream<Element> thrownInside(Element scope, Element except) {
    return nodesIn(scope)
        .filter(node -> node != except)
        .flatMap(
            node ->
                isScope(node)
                    ? Stream.concat(Stream.of(node), thrownInside(node, except))
                    : Stream.of(node));
  }

  private void links(List<Element> inside) {
    List<Element> named =
        inside.stream().filter(node -> definition(node, "linkEventDefinition") != null).toList();
    for (Element from : named) {
      for (Element to : named) {
        if (ModelXml.is(from, "intermediateThrowEvent")
            && ModelXml.is(to, "intermediateCatchEvent")
            && name(from).equals(name(to))) {
          step(id(from), id(to));
        }
      }
    }
  }

  private String out(String node) {
    Element element = nodes.get(node);
    return element != null && isScope(element) ? TokenGraph.exitOf(node) : node;
  }

  private void step(String from, String to) {
    next.computeIfAbsent(from, any -> new HashSet<>()).add(to);
  }

  private static String name(Element link) {
    return definition(link, "linkEventDefinition").getAttribute("name");
  }

  static Element definition(Element event, String kind) {
    return ModelXml.children(event, kind).findFirst().orElse(null);
  }

  private static boolean isThrown(Element event) {
    return !ModelXml.is(event, "endEvent")
        && !ModelXml.is(event, "intermediateThrowEvent")
        && ModelXml.children(event).anyMatch(it -> THROWN.contains(it.getLocalName()));
  }

  /** Whether something happens there: a step, an event or a gateway. */
  static boolean isNode(Element element) {
    String name = element.getLocalName();
    return ModelXml.BPMN.equals(element.getNamespaceURI())
        && (isScope(element)
            || name.equals("callActivity")
            || name.equals("task")
            || Stream.of("Task", "Event", "Gateway").anyMatch(name::endsWith));
  }

  static boolean isScope(Element node) {
    return SCOPES.contains(node.getLocalName());
  }

  private static Stream<Element> nodesIn(Element scope) {
    return ModelXml.children(scope)
        .filter(it -> ModelXml.BPMN.equals(it.getNamespaceURI()))
        .filter(it -> !NOT_NODES.contains(it.getLocalName()))
        .filter(it -> !it.getAttribute("id").isEmpty());
  }

  private static String id(Element node) {
    return node.getAttribute("id");
  }
}
