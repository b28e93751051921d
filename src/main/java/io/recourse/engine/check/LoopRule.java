package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A loop waits somewhere, for a person, a message or a time: otherwise it holds a thread for ever.
 */
class LoopRule implements Rule {

  private final KnownProcesses known;

  LoopRule(KnownProcesses known) {
    this.known = known;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return known.own().stream().map(this::loop).flatMap(Optional::stream);
  }

  private Optional<ModelFinding> loop(TokenGraph graph) {
    return new Circles(graph, known.rests().of(graph).negate())
        .first()
        .map(
            id ->
                ModelFinding.error(id, "loop", "This loop has no wait in it: it would never end."));
  }
}
