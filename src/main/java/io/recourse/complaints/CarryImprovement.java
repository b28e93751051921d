package io.recourse.complaints;

import io.recourse.assignment.People;
import io.recourse.assignment.People.Person;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A team of people from several departments carries an improvement: who does what until when, and
 * how far they are (IMP-05).
 */
@Service
public class CarryImprovement {

  private static final int LEAST_MEMBERS = 2;
  private static final int MOST_MEMBERS = 20;
  private static final String LEAD = "lead";
  private static final Period LONGEST = Period.ofYears(1);

  private final LockImprovement locked;
  private final ImprovementTeams teams;
  private final People people;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CarryImprovement(
      LockImprovement locked,
      ImprovementTeams teams,
      People people,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.locked = locked;
    this.teams = teams;
    this.people = people;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * By the team that owns the improvement, or a lead; again where somebody comes or leaves.
   *
   * @param roles of who forms it
   * @param members user names of people who work on cases, in any team
   */
  @Transactional
  public void form(long id, Set<String> roles, List<String> members) {
    Improvement open = locked.open(id);
    demandOwner(open, roles);
    List<String> named = named(members);
    demandPeople(named);
    demandNobodyActs(teams.of(id), named);
    teams.form(id, named);
    tell(open, "ImprovementTeamFormed", "A team carries the improvement.", named.size());
  }

  /** One of the team agrees with it on what a member does. */
  @Transactional
  public long agree(long id, Set<String> roles, String what, String owner, LocalDate dueOn) {
    Improvement open = locked.open(id);
    ImprovementTeam team = teams.of(id);
    demandPart(open, team, roles);
    WordRules.demand("/what", what, WordRules.SHORT);
    if (owner == null || !team.has(owner.strip())) {
      throw Problem.invalid("/owner", "improvement.notMember");
    }
    LocalDate today = today();
    if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plus(LONGEST))) {
      throw Problem.invalid("/dueOn", "improvement.dueOn");
    }
    long agreed =
        teams.add(
            new ImprovementAction(0, id, what.strip(), owner.strip(), dueOn, null, null, null));
    tell(open, "ImprovementActionAgreed", "A member does something for it.", team.open() + 1);
    return agreed;
  }

  /** How far it is, in words; whoever carries the improvement may say so. */
  @Transactional
  public void report(long action, Set<String> roles, String progress, boolean done) {
    Improvement open = locked.open(action(action).improvement());
    ImprovementAction before = action(action);
    ImprovementTeam team = teams.of(open.id());
    demandPart(open, team, roles);
    WordRules.demand("/progress", progress, WordRules.NOTE);
    if (!before.isOpen()) {
      throw Problem.conflict("improvement.actionDone");
    }
    teams.report(
        new ImprovementAction(
            before.id(),
            before.improvement(),
            before.what(),
            before.owner(),
            before.dueOn(),
            progress.strip(),
            done ? actor.actor().id() : null,
            done ? clock.instant() : null));
    tell(
        open,
        "ImprovementActionReported",
        "A member said how far it is.",
        team.open() - (done ? 1 : 0));
  }

  private ImprovementAction action(long id) {
    return teams.action(id).orElseThrow(() -> Problem.notFound("improvement.unknownAction"));
  }

  private static void demandOwner(Improvement open, Set<String> roles) {
    if (!roles.contains(open.team()) && !roles.contains(LEAD)) {
      throw Problem.forbidden("task.otherTeam", open.team());
    }
  }

  private void demandPart(Improvement open, ImprovementTeam team, Set<String> roles) {
    if (!team.has(actor.actor().id())) {
      demandOwner(open, roles);
    }
  }

  private static List<String> named(List<String> members) {
    if (members.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid("/members", "improvement.members", LEAST_MEMBERS, MOST_MEMBERS);
    }
    return members.stream().map(String::strip).distinct().toList();
  }

  private void demandPeople(List<String> named) {
    if (named.size() < LEAST_MEMBERS || named.size() > MOST_MEMBERS) {
      throw Problem.invalid("/members", "improvement.members", LEAST_MEMBERS, MOST_MEMBERS);
    }
    for (String one : named) {
      Person person =
          people
              .find(one)
              .orElseThrow(() -> Problem.invalid("/members", "complaint.forceStranger", one));
      if (!ImprovementTeam.isFor(person)) {
        throw Problem.invalid("/members", "improvement.onlyReads", person.displayName());
      }
    }
  }

  private void demandNobodyActs(ImprovementTeam before, List<String> named) {
    before.actions().stream()
        .filter(ImprovementAction::isOpen)
        .filter(it -> !named.contains(it.owner()))
        .findFirst()
        .ifPresent(
            it -> {
              throw Problem.invalid(
                  "/members", "improvement.memberActs", people.nameOf(it.owner()));
            });
  }

  private void tell(Improvement of, String type, String said, long count) {
    events.publishEvent(DomainEvent.of(of.number(), type, said, Map.of("count", count)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
