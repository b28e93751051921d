package io.recourse.complaints;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.complaints.Improvement.Closed;
import io.recourse.complaints.Improvement.Outcome;
import io.recourse.conversation.WordRules;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team that owns an improvement says what is better now, or why it is not done. */
@Service
public class CloseImprovement {

  private final Improvements improvements;
  private final LockImprovement locked;
  private final ImprovementTeams carried;
  private final WaitClocks clocks;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CloseImprovement(
      Improvements improvements,
      LockImprovement locked,
      ImprovementTeams carried,
      WaitClocks clocks,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.improvements = improvements;
    this.locked = locked;
    this.carried = carried;
    this.clocks = clocks;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param teams of who closes it
   * @throws Problem NOT_FOUND, FORBIDDEN to other teams, INVALID without words, CONFLICT where it
   *     was closed before, or is to be done while actions for it are open
   */
  @Transactional
  public void close(long id, Set<String> teams, Outcome as, String words) {
    Improvement open = locked.open(id);
    if (!teams.contains(open.team())) {
      throw Problem.forbidden("task.otherTeam", open.team());
    }
    WordRules.demand("/words", words, WordRules.NOTE);
    demandCarried(id, as);
    Closed closed = new Closed(as, words.strip(), actor.actor().id(), clock.instant());
    improvements.close(id, closed);
    clocks.done(open.number(), Improvement.CLOCK);
    events.publishEvent(
        DomainEvent.of(
            open.number(),
            "ImprovementClosed",
            "What was to be better for others is closed.",
            Map.of("status", as.name())));
  }

  private void demandCarried(long id, Outcome as) {
    long left = carried.of(id).open();
    if (as == Outcome.DONE && left > 0) {
      throw Problem.conflict("improvement.actionsOpen", left);
    }
  }
}
