package io.recourse.backtest.model;

import io.recourse.engine.dry.DryWait;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the past says to where a walk stands: people need as long as they did, what came comes after
 * as long as it did. Where the past never stood, a person needs the median of the step.
 */
final class Clues {

  private final PastInstance past;
  private final Medians medians;
  private final Map<String, Integer> used = new HashMap<>();

  Clues(PastInstance past, Medians medians) {
    this.past = past;
    this.medians = medians;
  }

  /** How a wait ends, and its place in the past; {@code seq} is the highest for what is new. */
  record End(DryWait place, Instant at, long seq) {}

  /** Empty for what does not come. */
  Optional<End> endOf(DryWait wait, List<DryWait> all) throws NotWalked {
    Optional<PastStep> known = next(wait.element());
    if (known.isPresent()) {
      PastStep step = known.get();
      return Optional.of(new End(wait, wait.since().plus(took(step, wait)), step.seq()));
    }
    return unknown(wait, all).map(at -> new End(wait, at, Long.MAX_VALUE));
  }

  /** What was said of it is not said once more. */
  void use(DryWait wait) {
    used.merge(wait.element(), 1, Integer::sum);
  }

  private Optional<Instant> unknown(DryWait wait, List<DryWait> all) throws NotWalked {
    if (wait.kind().equals("userTask")) {
      Duration usual = medians.of(wait.element()).orElse(medians.ofPeople());
      return Optional.of(wait.since().plus(usual));
    }
    if (wait.kind().equals("callActivity")) {
      Optional<Duration> usual = medians.of(wait.element());
      if (usual.isEmpty()) {
        throw new NotWalked(Reason.CALL_UNKNOWN, wait.element());
      }
      return usual.map(wait.since()::plus);
    }
    return wait.due() == null || isSettledOtherwise(wait, all)
        ? Optional.empty()
        : Optional.of(wait.due());
  }

  /** A timer that was not over in the past where something else came first. */
  private boolean isSettledOtherwise(DryWait timer, List<DryWait> all) {
    return timer.beside() == null
        || all.stream()
            .filter(it -> timer.beside().equals(it.beside()))
            .anyMatch(it -> next(it.element()).isPresent());
  }

  private Optional<PastStep> next(String element) {
    return past.steps().stream()
        .filter(it -> it.element().equals(element) && !it.cancelled())
        .skip(used.getOrDefault(element, 0))
        .findFirst();
  }

  private Duration took(PastStep step, DryWait wait) {
    Duration took = Duration.between(sinceOf(step, wait), step.at());
    return took.isNegative() ? Duration.ZERO : took;
  }

  private Instant sinceOf(PastStep step, DryWait wait) {
    if (wait.beside() == null) {
      return past.begunAt();
    }
    if (step.since() != null) {
      return step.since();
    }
    return past.steps().stream()
        .filter(it -> it.element().equals(wait.beside()) && it.since() != null)
        .map(PastStep::since)
        .filter(since -> !since.isAfter(step.at()))
        .max(Instant::compareTo)
        .orElse(step.at());
  }
}
