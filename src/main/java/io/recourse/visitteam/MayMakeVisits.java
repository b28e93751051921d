package io.recourse.visitteam;

import io.recourse.assignment.People;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Whether a person is trained and was assessed to make visits, today (FUP-09). */
@Service
public class MayMakeVisits {

  private final Assessments assessments;
  private final People people;
  private final Clock clock;

  MayMakeVisits(Assessments assessments, People people, Clock clock) {
    this.assessments = assessments;
    this.people = people;
    this.clock = clock;
  }

  /** Why not, in words for the person; empty when they may. */
  public Optional<Problem> refusal(String person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<Assessment> latest = assessments.latest(person, today);
    return latest.filter(one -> one.countsOn(today)).isPresent()
        ? Optional.empty()
        : Optional.of(why(person, latest));
  }

  private Problem why(String person, Optional<Assessment> latest) {
    String name = people.find(person).map(People.Person::displayName).orElse(person);
    return latest
        .map(
            one ->
                one.passed()
                    ? Problem.forbidden("visitTeam.ended", name, one.validUntil())
                    : Problem.forbidden("visitTeam.notPassed", name, one.assessedOn()))
        .orElseGet(() -> Problem.forbidden("visitTeam.untrained", name));
  }
}
