package io.recourse.feedback;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.common.ReportedMonths;
import io.recourse.feedback.FeedbackBook.FeedbackOfTeam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feedback as the teams it is for read it, and counted. */
@Service
public class ReadFeedback {

  private static final int MOST = 100;
  private static final int MONTHS = 6;

  private final FeedbackBook book;
  private final RewardBook rewards;
  private final CurrentActor actor;
  private final Clock clock;

  ReadFeedback(FeedbackBook book, RewardBook rewards, CurrentActor actor, Clock clock) {
    this.book = book;
    this.rewards = rewards;
    this.actor = actor;
    this.clock = clock;
  }

  /** A hundred for these teams, what nobody read yet first. */
  @Transactional(readOnly = true)
  public List<Feedback> of(Set<String> teams) {
    return book.of(Readership.of(teams), MOST);
  }

  /** What was given for them. */
  @Transactional(readOnly = true)
  public Map<UUID, Reward> rewards(List<Feedback> items) {
    return rewards.of(items.stream().map(Feedback::id).toList());
  }

  /**
   * Somebody of its team read it; who read it first stays.
   *
   * @throws Problem NOT_FOUND for an item that is not there or not for their teams
   */
  @Transactional
  public void read(UUID id, Set<String> teams) {
    if (book.find(id).filter(one -> Readership.of(teams).contains(one.team())).isEmpty()) {
      throw Problem.notFound("feedback.none");
    }
    book.read(id, actor.actor().id(), clock.instant());
  }

  /** Of six whole months and the running one. */
  @Transactional(readOnly = true)
  public List<FeedbackOfTeam> counted() {
    return book.since(ReportedMonths.back(MONTHS, clock).begin());
  }
}
