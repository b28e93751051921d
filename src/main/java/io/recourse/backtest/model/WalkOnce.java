package io.recourse.backtest.model;

import io.recourse.engine.dry.DryModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One past instance through both models; the deployed one has to go as it went. */
final class WalkOnce {

  private static final Logger log = LoggerFactory.getLogger(WalkOnce.class);

  private final Walker deployed;
  private final Walker draft;
  private final Medians usual;
  private final Map<String, Set<String>> asked;
  private final Paying paying;

  /**
   * @param ofMoney which processes pay
   */
  WalkOnce(
      String process, DryModel deployed, DryModel draft, Medians usual, Predicate<String> ofMoney) {
    this.deployed = new Walker(deployed, usual, Set.of());
    this.draft = new Walker(draft, usual, others(deployed.terms(), draft.terms()));
    this.usual = usual;
    this.asked = deployed.asked();
    Set<String> steps = new HashSet<>(deployed.stepsCalling(ofMoney));
    steps.addAll(draft.stepsCalling(ofMoney));
    this.paying = new Paying(process, steps, ofMoney);
  }

  private static Set<String> others(Map<String, String> then, Map<String, String> now) {
    Set<String> others = new HashSet<>(now.keySet());
    others.removeIf(timer -> now.get(timer).equals(then.get(timer)));
    return others;
  }

  Walked walk(PastInstance past, PastCase found) {
    Walk then;
    try {
      then = asItWent(past);
    } catch (NotWalked why) {
      return Walked.without(past, Walked.State.NOT_REPLAYABLE, why);
    } catch (RuntimeException broken) {
      return Walked.without(past, Walked.State.NOT_REPLAYABLE, refused(past, broken));
    }
    try {
      return new Beside(past, found, then, byDraft(past), paying).told();
    } catch (NotWalked why) {
      return Walked.without(past, Walked.State.UNANSWERED, why);
    } catch (RuntimeException broken) {
      return Walked.without(past, Walked.State.UNANSWERED, refused(past, broken));
    }
  }

  /** One that nobody foresaw must not keep the others from being told. */
  private static NotWalked refused(PastInstance past, RuntimeException broken) {
    log.warn("An instance of {} cannot be walked", past.caseNumber(), broken);
    return new NotWalked(Reason.REFUSED, null);
  }

  private Walk asItWent(PastInstance past) throws NotWalked {
    if (past.endedAt() == null) {
      throw new NotWalked(Reason.NOT_ENDED, null);
    }
    if (!past.alone()) {
      throw new NotWalked(Reason.SEVERAL_AT_ONCE, null);
    }
    if (past.facts() == null || past.given() == null) {
      throw new NotWalked(Reason.NO_FACTS, null);
    }
    Walk walk = deployed.walk(past);
    Optional<String> other = otherThan(past, walk);
    if (other.isPresent()) {
      throw new NotWalked(Reason.OTHER_WAY, other.get());
    }
    return walk;
  }

  /** A fact is only missed where what is kept of its steps leads the deployed model through. */
  private Walk byDraft(PastInstance past) throws NotWalked {
    try {
      return draft.walk(past, foundOut(past));
    } catch (NotWalked why) {
      if (why.reason() != Reason.FACT_UNKNOWN) {
        throw why;
      }
      Walk knowing = draft.walk(past);
      if (isFollowed(past)) {
        throw new NotWalked(Reason.TOO_SOON, why.element());
      }
      return knowing;
    }
  }

  private boolean isFollowed(PastInstance past) {
    try {
      return otherThan(past, deployed.walk(past, foundOut(past))).isEmpty();
    } catch (NotWalked gap) {
      return false;
    }
  }

  private FoundOut foundOut(PastInstance past) {
    return new FoundOut(past, usual, asked);
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
