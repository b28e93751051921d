package io.recourse.visitteam;

import io.recourse.assignment.People;
import io.recourse.cases.CaseType;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead records that somebody of the visit team was trained, and how they were assessed. */
@Service
public class RecordAssessment {

  private static final int LONGEST_NOTE = 500;

  private final Assessments assessments;
  private final People people;
  private final TeamRules rules;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordAssessment(
      Assessments assessments,
      People people,
      TeamRules rules,
      CurrentActor current,
      ApplicationEventPublisher events,
      Clock clock) {
    this.assessments = assessments;
    this.people = people;
    this.rules = rules;
    this.current = current;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was seen of the person.
   *
   * @param validUntil null where they did not pass
   * @param note may be null
   */
  public record Seen(
      LocalDate trainedOn,
      LocalDate assessedOn,
      boolean passed,
      LocalDate validUntil,
      String note) {}

  /**
   * Whoever assesses is who is signed in, and never the person themselves.
   *
   * @throws Problem INVALID when the days do not fit together
   */
  @Transactional
  public void record(String person, Seen seen) {
    String team = CaseType.FOLLOW_UP.homeTeam();
    demand(people.demand(person).roles().contains(team), "/person", "visitTeam.notOfTeam", person);
    String assessor = people.demand(current.actor().id()).username();
    demand(!assessor.equals(person), "/person", "visitTeam.self");
    demandDays(seen);
    String note = seen.note() == null ? "" : seen.note().strip();
    demand(note.length() <= LONGEST_NOTE, "/note", "visitTeam.longNote", LONGEST_NOTE);
    assessments.add(
        new Assessment(
            person,
            seen.trainedOn(),
            seen.assessedOn(),
            assessor,
            seen.passed(),
            seen.validUntil(),
            note));
    tell(person, seen.passed());
  }

  private void demandDays(Seen seen) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    demand(seen.trainedOn() != null, "/trainedOn", "field.required");
    demand(seen.assessedOn() != null, "/assessedOn", "field.required");
    demand(!seen.assessedOn().isAfter(today), "/assessedOn", "visitTeam.future");
    demand(!seen.trainedOn().isAfter(seen.assessedOn()), "/trainedOn", "visitTeam.order");
    if (seen.passed()) {
      demand(seen.validUntil() != null, "/validUntil", "field.required");
      demand(seen.validUntil().isAfter(seen.assessedOn()), "/validUntil", "visitTeam.until");
      LocalDate last = seen.assessedOn().plus(rules.longest());
      demand(!seen.validUntil().isAfter(last), "/validUntil", "visitTeam.longest", last);
    } else {
      demand(seen.validUntil() == null, "/validUntil", "visitTeam.nothingToCount");
    }
  }

  private void tell(String person, boolean passed) {
    events.publishEvent(
        DomainEvent.ofSystem(
            "VisitorAssessed",
            "Somebody was assessed to make visits.",
            Map.of("account", person, "passed", passed)));
  }

  private static void demand(boolean sound, String pointer, String key, Object... facts) {
    if (!sound) {
      throw Problem.invalid(pointer, key, facts);
    }
  }
}
