package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A model can be read aloud: each step, event and question has a name, and so has each answer. */
class LabelRule implements Rule {

  private static final String NAME = "label";

  /** Gateways that ask: their ways are answers. */
  private static final Set<String> ASKING = Set.of("exclusiveGateway", "inclusiveGateway");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    Map<String, Long> ways =
        model
            .bpmn("sequenceFlow")
            .collect(
                Collectors.groupingBy(
                    flow -> flow.getAttribute("sourceRef"), Collectors.counting()));
    Map<String, Element> asking =
        model
            .bpmn(ASKING.toArray(String[]::new))
            .filter(gateway -> ways.getOrDefault(gateway.getAttribute("id"), 0L) > 1)
            .collect(
                Collectors.toMap(
                    gateway -> gateway.getAttribute("id"),
                    Function.identity(),
                    (one, again) -> one));
    return Stream.concat(
            model
                .all()
                .filter(TokenSteps::isNode)
                .filter(node -> !isGateway(node) || asking.containsKey(node.getAttribute("id"))),
            model
                .bpmn("sequenceFlow")
                .filter(flow -> asking.containsKey(flow.getAttribute("sourceRef"))))
        .filter(element -> element.getAttribute("name").isBlank())
        .map(
            element ->
                ModelFinding.warning(
                    ModelXml.idOf(element), NAME, "It has no name: nobody can read what it is."));
  }

  private static boolean isGateway(Element node) {
    return node.getLocalName().endsWith("Gateway");
  }
}
