package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every step can be reached: a task that nothing leads to only seems to be part of the flow. */
class ReachRule implements Rule {

  private final KnownProcesses known;

  ReachRule(KnownProcesses known) {
    this.known = known;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return known.own().stream().flatMap(ReachRule::unreached);
  }

  private static Stream<ModelFinding> unreached(TokenGraph graph) {
    Set<String> reached = new HashSet<>(graph.reachedFrom(graph.starts(), any -> true));
    reached.addAll(graph.starts());
    return graph.nodes().values().stream()
        .filter(node -> !reached.contains(node.getAttribute("id")))
        .filter(node -> !undoes(node))
        .map(node -> node.getAttribute("id"))
        .sorted()
        .map(id -> ModelFinding.error(id, "reach", "Nothing leads here: this step never happens."));
  }

  /** What undoes a step is reached by no flow, nor is what lies in it. */
  private static boolean undoes(Element node) {
    for (Element it = node; it != null; it = ModelXml.parent(it)) {
      boolean handler = "true".equals(it.getAttribute("isForCompensation"));
      boolean event =
          ModelXml.is(it, "boundaryEvent")
              && TokenSteps.definition(it, "compensateEventDefinition") != null;
      if (handler || event) {
        return true;
      }
    }
    return false;
  }
}
