package io.recourse.backtest.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One past instance through both models; the deployed one has to go as it went. */
record WalkOnce(Walker deployed, Walker draft, Set<String> paying) {

  Walked walk(PastInstance past, PastCase beside) {
    Walk then;
    try {
      then = asItWent(past);
    } catch (NotWalked why) {
      return Walked.without(past, Walked.State.NOT_REPLAYABLE, why);
    }
    try {
      return new Beside(past, beside, then, draft.walk(past), paying).told();
    } catch (NotWalked why) {
      return Walked.without(past, Walked.State.UNANSWERED, why);
    }
  }

  private Walk asItWent(PastInstance past) throws NotWalked {
    if (past.endedAt() == null) {
      throw new NotWalked(Reason.NOT_ENDED, null);
    }
    if (!past.alone()) {
      throw new NotWalked(Reason.SEVERAL_AT_ONCE, null);
    }
    if (past.facts() == null) {
      throw new NotWalked(Reason.NO_FACTS, null);
    }
    Walk walk = deployed.walk(past);
    Optional<String> other = otherThan(past, walk);
    if (other.isPresent()) {
      throw new NotWalked(Reason.OTHER_WAY, other.get());
    }
    return walk;
  }

  /** The first step that one of them did more often than the other. */
  private static Optional<String> otherThan(PastInstance past, Walk walk) {
    Map<String, Integer> more = new HashMap<>();
    past.steps().forEach(it -> more.merge(it.element() + it.cancelled(), 1, Integer::sum));
    walk.visits().forEach(it -> more.merge(it.element() + it.cancelled(), -1, Integer::sum));
    return past.steps().stream()
        .filter(it -> more.get(it.element() + it.cancelled()) != 0)
        .map(PastStep::element)
        .findFirst()
        .or(
            () ->
                walk.visits().stream()
                    .filter(it -> more.get(it.element() + it.cancelled()) != 0)
                    .map(it -> it.element())
                    .findFirst());
  }
}
