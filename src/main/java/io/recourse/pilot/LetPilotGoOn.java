package io.recourse.pilot;

import io.recourse.common.CurrentActor;
import io.recourse.pilot.Pilot.State;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the change that would have withdrawn a pilot is dropped, the pilot goes on (IMP-04). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetPilotGoOn {

  private final Pilots pilots;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;

  LetPilotGoOn(Pilots pilots, CurrentActor actor, ApplicationEventPublisher events) {
    this.pilots = pilots;
    this.actor = actor;
    this.events = events;
  }

  /**
   * Of a change on trial; nothing happens where its pilots wait for another decision.
   *
   * @param dropped drafts that do not come back
   */
  public void goOn(UUID drawnBy, Set<UUID> dropped, String why) {
    pilots.lockChange(drawnBy).stream()
        .filter(one -> one.decision() != null && dropped.contains(one.decision().withdrawal()))
        .forEach(one -> goOn(one, why));
  }

  private void goOn(Pilot pilot, String why) {
    pilots.decide(pilot.id(), State.RUNNING, null);
    events.publishEvent(PilotEvents.declined(pilot, actor.actor().id(), why));
  }
}
