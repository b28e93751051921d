package io.recourse.pilot;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.servicelevels.OwnNotice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Owners and leads read which pilot waits for their word, and which is over its time. */
@Component
class PilotNotice implements OwnNotice {

  private final Pilots pilots;
  private final People people;
  private final Clock clock;

  PilotNotice(Pilots pilots, People people, Clock clock) {
    this.pilots = pilots;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Phrase> of(String person) {
    boolean reads = people.isOf(person, "owner", "lead");
    Instant now = clock.instant();
    return reads
        ? pilots.running().stream().flatMap(it -> told(it, person, now).stream()).toList()
        : List.of();
  }

  private static Optional<Phrase> told(Pilot pilot, String person, Instant now) {
    Decision asked = pilot.decision();
    if (asked != null) {
      return asked.askedBy().equals(person)
          ? Optional.empty()
          : Optional.of(
              Phrase.of("pilot.waits", pilot.key(), pilot.pilotVersion(), asked.askedBy()));
    }
    return pilot.takesCases(now)
        ? Optional.empty()
        : Optional.of(Phrase.of("pilot.overdue", pilot.key(), pilot.pilotVersion()));
  }
}
