package io.recourse.assignment;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes when somebody is away and who stands in. */
@Service
public class KeepAbsence {

  private final Absences absences;
  private final People people;
  private final ApplicationEventPublisher events;

  KeepAbsence(Absences absences, People people, ApplicationEventPublisher events) {
    this.absences = absences;
    this.people = people;
    this.events = events;
  }

  @Transactional
  public void keep(Absence absence) {
    var away = people.demand(absence.person());
    if (absence.lastDay().isBefore(absence.firstDay())) {
      throw Problem.invalid("/lastDay", "absence.days");
    }
    if (absence.deputy() != null) {
      demandDeputy(away, absence.deputy());
    }
    absences.keep(absence);
    tell("AbsenceKept", "An absence was noted.", absence.person(), absence.firstDay());
  }

  @Transactional
  public void drop(String person, LocalDate firstDay) {
    if (!absences.drop(person, firstDay)) {
      throw Problem.notFound("absence.unknown", person, firstDay);
    }
    tell("AbsenceDropped", "An absence was called off.", person, firstDay);
  }

  private void demandDeputy(People.Person away, String deputy) {
    if (deputy.equals(away.username())) {
      throw Problem.invalid("/deputy", "absence.self");
    }
    if (people.demand(deputy).roles().stream().noneMatch(away.roles()::contains)) {
      throw Problem.invalid("/deputy", "absence.deputy", deputy);
    }
  }

  private void tell(String type, String summary, String person, LocalDate day) {
    events.publishEvent(
        DomainEvent.ofSystem(type, summary, Map.of("account", person, "from", day.toString())));
  }
}
