package io.recourse.pilot;

import io.recourse.pilot.Pilot.State;
import io.recourse.studio.OpenModel;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A release that brought a newer version of a model ends its pilot: all follow the release. */
@Component
public class EndSupersededPilots {

  private final Pilots pilots;
  private final OpenModel models;
  private final RunningPilots running;
  private final ApplicationEventPublisher events;

  EndSupersededPilots(
      Pilots pilots, OpenModel models, RunningPilots running, ApplicationEventPublisher events) {
    this.pilots = pilots;
    this.models = models;
    this.running = running;
    this.events = events;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void all() {
    pilots.running().stream()
        .filter(pilot -> models.open(pilot.key(), null).version() > pilot.pilotVersion())
        .forEach(this::end);
    running.forgetOnCommit();
  }

  private void end(Pilot pilot) {
    pilots.decide(pilot.id(), State.SUPERSEDED, pilot.decision());
    events.publishEvent(PilotEvents.superseded(pilot));
  }
}
