package io.recourse.flowchanges;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a change that was tried, and puts it before the team that answers. */
@Service
class KeepFlowChange {

  private final Cases cases;
  private final FlowOfCase flow;
  private final FlowChanges changes;
  private final ChangeFlow second;
  private final AnsweringClock answering;
  private final CaseTerms terms;
  private final WaitClocks clocks;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  KeepFlowChange(
      Cases cases,
      FlowOfCase flow,
      FlowChanges changes,
      ChangeFlow second,
      AnsweringClock answering,
      CaseTerms terms,
      WaitClocks clocks,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.flow = flow;
    this.changes = changes;
    this.second = second;
    this.answering = answering;
    this.terms = terms;
    this.clocks = clocks;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param after where the case would stand
   */
  @Transactional
  public FlowChange keep(
      CaseNumber number, FlowMove move, String reason, String team, List<FlowPlace> after) {
    ServiceCase of = cases.lock(number);
    List<FlowPlace> before = flow.before(number, move);
    FlowPlace about = about(before, move);
    FlowChange asked =
        new FlowChange(
            UUID.randomUUID(),
            number,
            move,
            about,
            flow.name(number, move),
            reason,
            before,
            after,
            team,
            actor.actor().id(),
            clock.instant(),
            FlowChange.State.WAITING,
            null,
            null);
    demandOnly(number, about);
    changes.add(asked);
    Due due = terms.due(of, TermName.ANSWER_FLOW_CHANGE);
    clocks.start(number, answering.name(asked), due, "flowChangeLapses");
    events.publishEvent(FlowEvents.asked(asked));
    second.begin(asked, due.at());
    return asked;
  }

  private static FlowPlace about(List<FlowPlace> places, FlowMove move) {
    return places.stream()
        .filter(place -> place.id().equals(move.place()))
        .findFirst()
        .orElseThrow(() -> Problem.conflict("flow.moved"));
  }

  /** One question about one place at a time. */
  private void demandOnly(CaseNumber number, FlowPlace about) {
    boolean waits =
        changes.ofCase(number).stream()
            .anyMatch(one -> one.isWaiting() && one.about().id().equals(about.id()));
    if (waits) {
      throw Problem.conflict("flow.waits");
    }
  }
}
