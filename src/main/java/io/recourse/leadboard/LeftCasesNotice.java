package io.recourse.leadboard;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import io.recourse.servicelevels.WorkRounds;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads read which cases have clocks that no round can follow, until one can (SLA-09). */
@Component
class LeftCasesNotice implements OwnNotice {

  private static final int AT_MOST = 20;

  private final WorkRounds rounds;
  private final People people;

  LeftCasesNotice(WorkRounds rounds, People people) {
    this.rounds = rounds;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "lead")
        ? rounds.left(AT_MOST).stream().map(LeftCasesNotice::told).toList()
        : List.of();
  }

  private static Phrase told(WorkRounds.Left left) {
    return Phrase.of(
        "board.clocksLeft",
        left.number().value(),
        LocalDate.ofInstant(left.since(), ZoneOffset.UTC));
  }
}
