package io.recourse.backtest.model;

import io.recourse.engine.dry.DryWait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the past says to where a walk stands: people need as long as they did, what came comes after
 * as long as it did, and what was cancelled has no end of its own while what ended it stands beside
 * it. Where the past never stood, a person needs the median of the step.
 */
final class Clues {

  private static final String END = "EndEvent";

  private final PastInstance past;
  private final Medians medians;
  private final Set<String> fresh;

  /**
   * @param fresh timers that the past did not have as they are now
   */
  Clues(PastInstance past, Medians medians, Set<String> fresh) {
    this.past = past;
    this.medians = medians;
    this.fresh = fresh;
  }

  /** How a wait ends, and its place in the past; {@code seq} is the highest for what is new. */
  record End(DryWait place, Instant at, long seq) {}

  /** Empty for what does not come, or is ended by what comes beside it. */
  Optional<End> endOf(DryWait wait, Standing here) throws NotWalked {
    if (fresh.contains(wait.element())) {
      return Optional.ofNullable(wait.due()).map(due -> anew(wait, due));
    }
    Optional<PastStep> then = passage(wait, here);
    if (then.filter(PastStep::isDone).isPresent()) {
      PastStep step = then.get();
      return Optional.of(new End(wait, wait.since().plus(took(step, wait)), step.seq()));
    }
    return then.isPresent() && isEndedBeside(then.get(), here)
        ? Optional.empty()
        : unknown(wait, here).map(at -> anew(wait, at));
  }

  private static End anew(DryWait wait, Instant at) {
    return new End(wait, at, Long.MAX_VALUE);
  }

  private Optional<Instant> unknown(DryWait wait, Standing here) throws NotWalked {
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
    return wait.due() == null || isSettledOtherwise(wait, here)
        ? Optional.empty()
        : Optional.of(wait.due());
  }

  /** A timer that was not over in the past where something else came first. */
  private boolean isSettledOtherwise(DryWait timer, Standing here) {
    return timer.beside() == null
        || here.beside(timer).stream()
            .flatMap(it -> passage(it, here).stream())
            .anyMatch(it -> it.isDone() || isEndedBeside(it, here));
  }

  /** The passage of the past that is this one: the same time, in the same round. */
  private Optional<PastStep> passage(DryWait wait, Standing here) {
    return past.at(wait.element()).stream()
        .skip(here.times(wait.element()))
        .filter(it -> isOfThisRound(it, wait, here))
        .findFirst();
  }

  private boolean isOfThisRound(PastStep step, DryWait wait, Standing here) {
    if (wait.beside() == null || step.isOf(wait.beside())) {
      return true;
    }
    List<PastStep> rounds = rounds(wait.beside());
    long until = rounds.stream().filter(it -> !it.since().isAfter(step.at())).count();
    return rounds.isEmpty() || until == here.times(wait.beside()) + 1;
  }

  private List<PastStep> rounds(String element) {
    return past.at(element).stream().filter(it -> it.since() != null).toList();
  }

  /** What ended it is what was done next; an end of the instance may come from anywhere. */
  private boolean isEndedBeside(PastStep cancelled, Standing here) {
    Optional<PastStep> next =
        past.steps().stream().filter(it -> it.isDone() && it.seq() > cancelled.seq()).findFirst();
    return next.isPresent()
        && (next.get().kind().endsWith(END)
            || here.waits().stream()
                .anyMatch(it -> passage(it, here).filter(next.get()::equals).isPresent()));
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
    return rounds(wait.beside()).stream()
        .map(PastStep::since)
        .filter(since -> !since.isAfter(step.at()))
        .max(Instant::compareTo)
        .orElse(step.at());
  }
}
