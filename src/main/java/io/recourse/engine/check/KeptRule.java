package io.recourse.engine.check;

import io.recourse.engine.KeptStep;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.StepContract;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What a line owes stays in its model: the acknowledgement that a customer gets, the words that the
 * law asks for, the steps that keep the trail.
 */
class KeptRule implements Rule {

  private static final String NAME = "kept";

  /** Where a case stands or ends. */
  private static final Set<String> RESTS =
      Set.of(
          "userTask",
          "receiveTask",
          "eventBasedGateway",
          "intermediateCatchEvent",
          "callActivity",
          "endEvent");

  private final Collection<StepContract> contracts;

  KeptRule(Collection<StepContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return TokenGraph.of(model).stream()
        .flatMap(
            graph ->
                contracts.stream()
                    .flatMap(contract -> contract.demands().kept().stream())
                    .filter(kept -> kept.process().equals(graph.key()))
                    .flatMap(kept -> lost(kept, graph)));
  }

  private static Stream<ModelFinding> lost(KeptStep kept, TokenGraph graph) {
    Element there = graph.nodes().get(kept.element());
    if (there == null) {
      return error(kept, "The task “" + kept.element() + "” must stay in the model.");
    }
    if (!kept.step().equals(OwnLineRule.delegateOf(there)) || !given(there, kept.inputs())) {
      return error(kept, "It must stay what it is: " + what(kept) + ".");
    }
    return kept.from() != null && isPassedBy(kept, graph)
        ? error(kept, "There is a way round it, but everybody is owed it.")
        : Stream.empty();
  }

  private static boolean given(Element step, Map<String, String> inputs) {
    return inputs.entrySet().stream()
        .allMatch(input -> input.getValue().equals(InputRule.given(step, input.getKey())));
  }

  private static boolean isPassedBy(KeptStep kept, TokenGraph graph) {
    return graph.reachedFrom(Set.of(kept.from()), node -> !node.equals(kept.element())).stream()
        .filter(node -> !node.equals(kept.element()))
        .map(graph.nodes()::get)
        .anyMatch(node -> node != null && RESTS.contains(node.getLocalName()));
  }

  private static String what(KeptStep kept) {
    return kept.inputs().isEmpty()
        ? kept.step()
        : kept.step() + " " + String.join(", ", kept.inputs().values());
  }

  private static Stream<ModelFinding> error(KeptStep kept, String message) {
    return Stream.of(ModelFinding.error(kept.element(), NAME, message));
  }
}
