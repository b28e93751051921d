package io.recourse.assignment;

import io.recourse.assignment.Skill.Kind;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes skill records; every change is on the trail (STF-03). */
@Service
public class SkillRecord {

  private static final int LONGEST = 100;

  private final Skills skills;
  private final People people;
  private final ApplicationEventPublisher events;

  SkillRecord(Skills skills, People people, ApplicationEventPublisher events) {
    this.skills = skills;
    this.people = people;
    this.events = events;
  }

  @Transactional
  public void add(String person, Skill skill) {
    people.demand(person);
    if (skill.value().isBlank() || skill.value().length() > LONGEST) {
      throw Problem.invalid("/value", "skill.value", LONGEST);
    }
    skills.keep(person, skill);
    tell("SkillAdded", "A skill was put on a record.", person, skill.kind(), skill.value());
  }

  @Transactional
  public void remove(String person, Kind kind, String value) {
    if (!skills.drop(person, kind, value)) {
      throw Problem.notFound("skill.unknown", person, value);
    }
    tell("SkillRemoved", "A skill was taken off a record.", person, kind, value);
  }

  private void tell(String type, String summary, String person, Kind kind, String value) {
    events.publishEvent(
        DomainEvent.ofSystem(
            type, summary, Map.of("account", person, "kind", kind.name(), "skill", value)));
  }
}
