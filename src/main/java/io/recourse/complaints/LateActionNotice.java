package io.recourse.complaints;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is late with an action for an improvement reads so; leads read it of everybody (IMP-05). */
@Component
class LateActionNotice implements OwnNotice {

  private static final String LEAD = "lead";

  private final ImprovementTeams teams;
  private final People people;
  private final Clock clock;

  LateActionNotice(ImprovementTeams teams, People people, Clock clock) {
    this.teams = teams;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Phrase> of(String person) {
    boolean leads = people.isOf(person, LEAD);
    return teams.late(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
        .filter(action -> leads || action.owner().equals(person))
        .map(
            it ->
                Phrase.of(
                    "improvement.actionLate", people.nameOf(it.owner()), it.what(), it.dueOn()))
        .toList();
  }
}
