package io.recourse.backtest.model;

import io.recourse.engine.dry.DryFacts;
import java.time.Instant;
import java.util.List;

/**
 * What one process of a closed case went through.
 *
 * @param endedAt null where the trail does not tell of its end
 * @param facts what it knew; null where that was not kept
 * @param alone whether no other instance of the process ran beside it in its case
 */
public record PastInstance(
    String caseNumber,
    int version,
    Instant begunAt,
    Instant endedAt,
    List<PastStep> steps,
    DryFacts facts,
    boolean alone) {

  /** The element that it began with. */
  String start() {
    return steps.isEmpty() ? "" : steps.get(0).element();
  }
}
