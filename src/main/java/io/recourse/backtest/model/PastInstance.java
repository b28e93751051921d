package io.recourse.backtest.model;

import io.recourse.engine.dry.DryFacts;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What one process of a closed case went through.
 *
 * @param endedAt null where the trail does not tell of its end
 * @param until when the next one of its process began in the case; null where none did
 * @param given names of the facts that it began with; null where that was not kept
 * @param facts what it knew in the end; null where that was not kept
 * @param alone whether no other instance of the process ran beside it in its case
 */
public record PastInstance(
    String caseNumber,
    int version,
    Instant begunAt,
    Instant endedAt,
    Instant until,
    List<PastStep> steps,
    Set<String> given,
    DryFacts facts,
    boolean alone) {

  /** Passages of an element, whether it was done there or cancelled. */
  List<PastStep> at(String element) {
    return steps.stream().filter(it -> it.isOf(element)).toList();
  }

  /** Whether something happened from its beginning on and before the next of its process began. */
  boolean isInTimeOf(Instant what) {
    return !what.isBefore(begunAt) && (until == null || what.isBefore(until));
  }

  /** The element that it began with. */
  String start() {
    return steps.isEmpty() ? "" : steps.get(0).element();
  }
}
