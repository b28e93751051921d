package io.recourse.thirdparties;

import io.recourse.cases.Cases;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.thirdparties.PartyTask.State;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A third party answers, once, in time and while the case runs; or its time is over and the case
 * goes on without.
 */
@Service
public class AnswerAsParty {

  private final Cases cases;
  private final PartyTasks tasks;
  private final PartyClock clocks;
  private final PartyFlow flow;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerAsParty(
      Cases cases,
      PartyTasks tasks,
      PartyClock clocks,
      PartyFlow flow,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.tasks = tasks;
    this.clocks = clocks;
    this.flow = flow;
    this.events = events;
    this.clock = clock;
  }

  /** The question while it can be answered; empty once it or its case is over. */
  public Optional<PartyTask> open(UUID id) {
    return tasks
        .find(id)
        .filter(one -> one.isOpen(clock.instant()))
        .filter(one -> !cases.get(one.number()).isEnded());
  }

  /**
   * @throws Problem INVALID without words; CONFLICT where it was answered, is too late or its case
   *     is over
   */
  @Transactional
  public void answer(UUID id, String words) {
    WordRules.demand("/answer", words, WordRules.NOTE);
    PartyTask asked = tasks.get(id);
    var unused = cases.lock(asked.number());
    Instant now = clock.instant();
    if (open(id).isEmpty() || !tasks.end(id, State.ANSWERED, words.strip(), now)) {
      throw Problem.conflict("thirdParty.over");
    }
    clocks.done(asked);
    events.publishEvent(
        DomainEvent.of(asked.number(), "ThirdPartyAnswered", "A third party answered.", Map.of()));
    flow.answered(asked);
  }

  /** Nobody answered in time. */
  @Transactional
  public void lapse(UUID id) {
    PartyTask asked = tasks.get(id);
    boolean owed = !cases.lock(asked.number()).isEnded();
    if (!tasks.end(id, State.LAPSED, null, clock.instant())) {
      return;
    }
    if (owed) {
      clocks.missed(asked);
    } else {
      clocks.cancel(asked);
    }
  }
}
