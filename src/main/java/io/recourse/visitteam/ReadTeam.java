package io.recourse.visitteam;

import io.recourse.assignment.People;
import io.recourse.cases.CaseType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visit team as leads read it: who may make visits, and whose training ends. */
@Service
public class ReadTeam {

  private final Assessments assessments;
  private final People people;
  private final TeamRules rules;
  private final Clock clock;

  ReadTeam(Assessments assessments, People people, TeamRules rules, Clock clock) {
    this.assessments = assessments;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
  }

  /** How it stands with the training of a person. */
  public enum Standing {
    VALID,
    ENDS_SOON,
    ENDED,
    NOT_PASSED,
    UNTRAINED
  }

  /**
   * One of the team.
   *
   * @param history their assessments, the latest first, which alone counts
   */
  public record Member(String person, String name, Standing standing, List<Assessment> history) {}

  @Transactional(readOnly = true)
  public List<Member> team() {
    Map<String, List<Assessment>> histories =
        assessments.all().stream().collect(Collectors.groupingBy(Assessment::person));
    return people.active().stream()
        .filter(one -> one.roles().contains(CaseType.FOLLOW_UP.homeTeam()))
        .map(
            one -> {
              List<Assessment> history = histories.getOrDefault(one.username(), List.of());
              return new Member(one.username(), one.displayName(), standing(history), history);
            })
        .toList();
  }

  private Standing standing(List<Assessment> history) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (history.isEmpty()) {
      return Standing.UNTRAINED;
    }
    Assessment latest = history.get(0);
    if (!latest.passed()) {
      return Standing.NOT_PASSED;
    }
    if (!latest.countsOn(today)) {
      return Standing.ENDED;
    }
    return latest.validUntil().isBefore(today.plus(rules.remind()))
        ? Standing.ENDS_SOON
        : Standing.VALID;
  }
}
