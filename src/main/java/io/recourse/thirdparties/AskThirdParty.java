package io.recourse.thirdparties;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a merchant or supplier about goods of a case, within a term; the case goes on meanwhile. */
@Service
public class AskThirdParty {

  /** So many wait at once on one case. */
  private static final int MOST = 5;

  private final Cases cases;
  private final PartyTasks tasks;
  private final BoundedSight sight;
  private final PartyClock clocks;
  private final PartyFlow flow;
  private final CaseTerms terms;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  AskThirdParty(
      Cases cases,
      PartyTasks tasks,
      BoundedSight sight,
      PartyClock clocks,
      PartyFlow flow,
      CaseTerms terms,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.tasks = tasks;
    this.sight = sight;
    this.clocks = clocks;
    this.flow = flow;
    this.terms = terms;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID with the field; CONFLICT on a case that is over, or while five wait
   */
  @Transactional
  public PartyTask ask(CaseNumber number, PartyQuestion asked) {
    List<FieldError> errors = new ArrayList<>();
    asked.check(errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      throw Problem.conflict("case.closed", number);
    }
    sight.demand(of, asked);
    if (tasks.ofCase(number).stream().filter(one -> one.state() == PartyTask.State.OPEN).count()
        >= MOST) {
      throw Problem.conflict("thirdParty.many", MOST);
    }
    return begin(of, asked);
  }

  private PartyTask begin(ServiceCase of, PartyQuestion asked) {
    Due due = terms.due(of, TermName.ASK_THIRD_PARTY);
    Instant now = clock.instant();
    PartyTask task =
        new PartyTask(
            UUID.randomUUID(),
            of.number(),
            asked.party().strip(),
            asked.email().strip(),
            asked.language(),
            sight.goods(of, asked.line()),
            asked.question().strip(),
            actor.actor().id(),
            now,
            due.at(),
            PartyTask.State.OPEN,
            null,
            null);
    tasks.add(task);
    clocks.start(task, due);
    events.publishEvent(
        DomainEvent.of(of.number(), "ThirdPartyAsked", "A third party was asked.", Map.of()));
    flow.begin(task, now.plus(Duration.between(now, due.at()).dividedBy(2)));
    return task;
  }
}
