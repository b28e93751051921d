package io.recourse.flowchanges;

import io.recourse.cases.Cases;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.flowchanges.FlowChange.State;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person's word on a change of the flow; who asked never gives it. */
@Service
public class AnswerFlowChange {

  private final Cases cases;
  private final FlowChanges changes;
  private final FlowOfCase flow;
  private final AnsweringClock answering;
  private final WaitClocks clocks;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  AnswerFlowChange(
      Cases cases,
      FlowChanges changes,
      FlowOfCase flow,
      AnsweringClock answering,
      WaitClocks clocks,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.changes = changes;
    this.flow = flow;
    this.answering = answering;
    this.clocks = clocks;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * It is carried out.
   *
   * @throws Problem FORBIDDEN for who asked; CONFLICT where the case is not there any more
   */
  @Transactional
  public void agree(UUID id) {
    FlowChange asked = answered(id, State.DONE);
    flow.change(asked.caseNumber(), asked.move());
    events.publishEvent(FlowEvents.done(asked));
  }

  /**
   * The case stays as it is.
   *
   * @throws Problem FORBIDDEN for who asked
   */
  @Transactional
  public void refuse(UUID id) {
    events.publishEvent(FlowEvents.refused(answered(id, State.REFUSED)));
  }

  /** Nobody answered in time: the case stays as it is. */
  @Transactional
  public void lapse(UUID id) {
    FlowChange asked = changes.get(id);
    clocks.missed(asked.caseNumber(), answering.name(asked));
    changes.end(id, State.LAPSED, null, clock.instant());
    events.publishEvent(FlowEvents.refused(asked));
  }

  private FlowChange answered(UUID id, State as) {
    FlowChange asked = changes.get(id);
    var unused = cases.lock(asked.caseNumber());
    String person = actor.actor().id();
    if (person.equals(asked.askedBy())) {
      throw Problem.forbidden("flow.ownRequest");
    }
    clocks.done(asked.caseNumber(), answering.name(asked));
    changes.end(id, as, person, clock.instant());
    return asked;
  }
}
