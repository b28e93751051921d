package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A flow begins once, goes on where it is drawn to go on, and ends at an end. */
class FlowShapeRule implements Rule {

  private static final String NAME = "flow";
  private static final Set<String> UNASKED = Set.of("parallelGateway", "eventBasedGateway");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    Map<String, List<Element>> out = flows(model, "sourceRef");
    Map<String, List<Element>> in = flows(model, "targetRef");
    return Stream.of(
            model.bpmn("process", "subProcess", "transaction").flatMap(FlowShapeRule::scope),
            model.all().filter(TokenSteps::isNode).flatMap(node -> node(node, in, out)))
        .flatMap(findings -> findings);
  }

  private static Map<String, List<Element>> flows(ModelXml model, String end) {
    return model
        .bpmn("sequenceFlow")
        .collect(Collectors.groupingBy(flow -> flow.getAttribute(end)));
  }

  private static Stream<ModelFinding> scope(Element scope) {
    List<Element> starts = ModelXml.children(scope, "startEvent").toList();
    long blank = starts.stream().filter(start -> causes(start) == 0).count();
    boolean byEvent = "true".equals(scope.getAttribute("triggeredByEvent"));
    if (starts.isEmpty() && ModelXml.children(scope).anyMatch(TokenSteps::isNode)) {
      return error(scope, "It has no start event.");
    }
    if (byEvent && blank > 0) {
      return error(scope, "Its start says by which event it is begun.");
    }
    return blank > 1 ? error(scope, "Only one start without an event may be.") : Stream.empty();
  }

  private static Stream<ModelFinding> node(
      Element node, Map<String, List<Element>> in, Map<String, List<Element>> out) {
    List<Element> ways = out.getOrDefault(node.getAttribute("id"), List.of());
    boolean gateway = node.getLocalName().endsWith("Gateway");
    return Stream.of(
            causes(node) > 1 ? error(node, "An event has one cause.") : none(),
            UNASKED.contains(node.getLocalName())
                    && ways.stream().anyMatch(DefaultFlowRule::isConditional)
                ? error(node, "It reads no conditions: all its ways are taken.")
                : none(),
            !gateway && ways.size() > 1
                ? warning(node, "Several flows leave it at once: draw a gateway.")
                : none(),
            gateway && ways.size() < 2 && in.getOrDefault(id(node), List.of()).size() < 2
                ? warning(node, "The gateway neither parts nor joins.")
                : none(),
            ways.isEmpty() && goesOn(node)
                ? warning(node, "The flow ends here without an end event.")
                : none(),
            twice(ways))
        .flatMap(findings -> findings);
  }

  private static Stream<ModelFinding> twice(List<Element> ways) {
    Set<String> targets = new HashSet<>();
    return ways.stream()
        .filter(way -> !targets.add(way.getAttribute("targetRef")))
        .flatMap(way -> warning(way, "Another flow leads the same way."));
  }

  /** An end, a link, an event sub-process and what undoes a step are followed by nothing. */
  private static boolean goesOn(Element node) {
    return !ModelXml.is(node, "endEvent")
        && !"true".equals(node.getAttribute("triggeredByEvent"))
        && !"true".equals(node.getAttribute("isForCompensation"))
        && TokenSteps.definition(node, "linkEventDefinition") == null
        && TokenSteps.definition(node, "compensateEventDefinition") == null;
  }

  private static long causes(Element event) {
    return ModelXml.children(event)
        .filter(it -> it.getLocalName().endsWith("EventDefinition"))
        .count();
  }

  private static String id(Element node) {
    return node.getAttribute("id");
  }

  private static Stream<ModelFinding> none() {
    return Stream.empty();
  }

  private static Stream<ModelFinding> error(Element element, String message) {
    return Stream.of(ModelFinding.error(ModelXml.idOf(element), NAME, message));
  }

  private static Stream<ModelFinding> warning(Element element, String message) {
    return Stream.of(ModelFinding.warning(ModelXml.idOf(element), NAME, message));
  }
}
