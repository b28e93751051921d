package io.recourse.feedback;

import io.recourse.cases.Cases;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.Goodwill;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.goodwill.GrantingTeam;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rewards a customer whose feedback proved valuable, once an item, with the points of the table
 * {@code feedbackReward}, within the limits of goodwill; the reward stays linked to it (RFD-04).
 */
@Service
public class RewardFeedback {

  private final FeedbackBook book;
  private final RewardBook rewards;
  private final Cases cases;
  private final OfferProofs proofs;
  private final Decisions decisions;
  private final GrantGoodwill goodwill;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RewardFeedback(
      FeedbackBook book,
      RewardBook rewards,
      Cases cases,
      OfferProofs proofs,
      Decisions decisions,
      GrantGoodwill goodwill,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.book = book;
    this.rewards = rewards;
    this.cases = cases;
    this.proofs = proofs;
    this.decisions = decisions;
    this.goodwill = goodwill;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param why in words, for staff and auditors
   * @param teams of whoever found it valuable
   * @throws Problem NOT_FOUND for an item that is not for their teams, FORBIDDEN for teams that
   *     grant nothing, INVALID without words, CONFLICT for a suggestion that was not adopted, where
   *     the table gives nothing, a second time, or beyond a limit of goodwill
   */
  @Transactional
  public Reward reward(UUID id, Proof proof, String why, Set<String> teams) {
    Feedback item =
        book.find(id)
            .filter(one -> Readership.of(teams).contains(one.team()))
            .orElseThrow(() -> Problem.notFound("feedback.none"));
    String role =
        GrantingTeam.of(teams).orElseThrow(() -> Problem.forbidden("goodwill.notGranting"));
    WordRules.demand("/why", why, WordRules.NOTE);
    demandProved(item, proof);
    var unused = cases.lock(item.number());
    demandNone(id);
    long points = points(item, proof);
    Goodwill given =
        goodwill.thank(item.number(), Gesture.points(points, why.strip()), role, "feedback/" + id);
    return kept(item, proof, given);
  }

  private void demandProved(Feedback item, Proof proof) {
    if (proof == null) {
      throw Problem.invalid("/proof", "field.given");
    }
    if (proof == Proof.ADOPTED && !proofs.isTakenUp(item)) {
      throw Problem.conflict("feedback.notAdopted");
    }
  }

  private void demandNone(UUID id) {
    if (!rewards.of(Set.of(id)).isEmpty()) {
      throw Problem.conflict("feedback.rewardedBefore");
    }
  }

  private long points(Feedback item, Proof proof) {
    Judgement said =
        decisions.evaluate(
            OfferProofs.TABLE, item.number(), null, OfferProofs.inputs(item.kind(), proof));
    long points = (long) said.number("points");
    if (points < 1) {
      throw Problem.conflict("feedback.noReward");
    }
    return points;
  }

  private Reward kept(Feedback item, Proof proof, Goodwill given) {
    Reward reward =
        new Reward(
            item.id(),
            proof,
            given.reason(),
            given.points(),
            given.id(),
            actor.actor().id(),
            clock.instant());
    if (!rewards.add(reward)) {
      throw Problem.conflict("feedback.rewardedBefore");
    }
    events.publishEvent(
        DomainEvent.of(
            item.number(),
            "FeedbackRewarded",
            "What the customer told us proved valuable and was rewarded.",
            Map.of("proof", proof.name(), "points", given.points(), "kind", item.kind().name())));
    return reward;
  }
}
