package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A loop rests somewhere; otherwise it would never let go of its thread. */
class LoopRule implements Rule {

  private final KnownProcesses known;

  LoopRule(KnownProcesses known) {
    this.known = known;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return known.own().stream().flatMap(this::loop);
  }

  private Stream<ModelFinding> loop(TokenGraph graph) {
    Predicate<String> passable = known.rests().of(graph).negate();
    return graph.next().keySet().stream()
        .filter(graph.nodes()::containsKey)
        .filter(passable)
        .sorted()
        .filter(node -> graph.reachedFrom(Set.of(node), passable).contains(node))
        .limit(1)
        .map(
            id ->
                ModelFinding.error(id, "loop", "This loop has no wait in it: it would never end."));
  }
}
