package io.recourse.pilot;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Owners and leads read which change lost its effect, until one of them says what comes of it. */
@Component
class ReopenedNotice implements OwnNotice {

  private final RollOutWatches watches;
  private final Pilots pilots;
  private final People people;
  private final Clock clock;

  ReopenedNotice(RollOutWatches watches, Pilots pilots, People people, Clock clock) {
    this.watches = watches;
    this.pilots = pilots;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "owner", "lead")
        ? watches.reopened().stream().map(this::told).toList()
        : List.of();
  }

  private Phrase told(RollOutWatch watch) {
    Pilot pilot = pilots.find(watch.pilot()).orElseThrow();
    return Phrase.of(
        watch.isLate(clock.instant()) ? "pilot.reopenedLate" : "pilot.reopened",
        pilot.key(),
        pilot.pilotVersion(),
        watch.owner(),
        watch.faded().size());
  }
}
