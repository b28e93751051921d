package io.recourse.thirdparties;

import io.recourse.cases.Cases;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.thirdparties.PartyTask.State;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A third party answers, once and in time; or its time is over and the case goes on without. */
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

  /**
   * @throws Problem INVALID without words; CONFLICT where it was answered or is too late
   */
  @Transactional
  public void answer(UUID id, String words) {
    WordRules.demand("/answer", words, WordRules.NOTE);
    PartyTask asked = tasks.get(id);
    var unused = cases.lock(asked.number());
    Instant now = clock.instant();
    if (!tasks.get(id).isOpen(now) || !tasks.end(id, State.ANSWERED, words.strip(), now)) {
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
    var unused = cases.lock(asked.number());
    if (tasks.end(id, State.LAPSED, null, clock.instant())) {
      clocks.missed(asked);
    }
  }
}
