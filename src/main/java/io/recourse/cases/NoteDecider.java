package io.recourse.cases;

import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Keeps whose hand granted something, also where the process did it for that person. */
@Service
public class NoteDecider {

  private final CaseDeciders deciders;
  private final CurrentActor actor;
  private final Clock clock;

  NoteDecider(CaseDeciders deciders, CurrentActor actor, Clock clock) {
    this.deciders = deciders;
    this.actor = actor;
    this.clock = clock;
  }

  /** To be called by the repository alone, before it tells the case that it is saved. */
  public void follow(ServiceCase changed) {
    if (changed.hasGranted()) {
      Stream.of(actor.actor(), actor.trigger())
          .filter(Actor::isStaff)
          .findFirst()
          .ifPresent(hand -> deciders.add(changed.number(), hand.id(), clock.instant()));
    }
  }
}
