package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Whatever the facts are, the flow goes on: beside its conditions stands a default flow. */
class DefaultFlowRule implements Rule {

  static final String NAME = "defaultFlow";

  /** They read no conditions. */
  private static final Set<String> UNASKED = Set.of("parallelGateway", "eventBasedGateway");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    Map<String, List<Element>> ways =
        model
            .bpmn("sequenceFlow")
            .collect(Collectors.groupingBy(flow -> flow.getAttribute("sourceRef")));
    return model
        .all()
        .filter(node -> ways.containsKey(node.getAttribute("id")))
        .filter(node -> !UNASKED.contains(node.getLocalName()))
        .flatMap(node -> stuck(node, ways.get(node.getAttribute("id"))));
  }

  private static Stream<ModelFinding> stuck(Element node, List<Element> ways) {
    Predicate<Element> marked =
        flow -> flow.getAttribute("id").equals(node.getAttribute("default"));
    if (ways.stream().anyMatch(marked)) {
      return Stream.empty();
    }
    if (ways.stream().allMatch(DefaultFlowRule::isConditional)) {
      return error(node, "When no condition holds, it goes no further: mark a default flow.");
    }
    return ModelXml.is(node, "exclusiveGateway") && ways.size() > 1
        ? error(node, "Mark the flow without a condition as the default flow.")
        : Stream.empty();
  }

  static boolean isConditional(Element flow) {
    return ModelXml.children(flow, "conditionExpression").findAny().isPresent();
  }

  private static Stream<ModelFinding> error(Element node, String message) {
    return Stream.of(ModelFinding.error(node.getAttribute("id"), NAME, message));
  }
}
