package io.recourse.complaints;

import io.recourse.assignment.People;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager has a complex complaint looked into by several people; it waits for what they find. */
@Service
public class ConveneTaskForce {

  private static final int MOST_MEMBERS = 20;

  /** Who reads, and finishes no task. */
  private static final Set<String> READERS =
      Set.of("director", "auditor", "analyst", "trainer", "owner");

  private static final Duration LONGEST = Duration.ofDays(60);

  private final Cases cases;
  private final TaskForces forces;
  private final People people;
  private final ComplaintClocks clocks;
  private final ForceNews news;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  ConveneTaskForce(
      Cases cases,
      TaskForces forces,
      People people,
      ComplaintClocks clocks,
      ForceNews news,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.forces = forces;
    this.people = people;
    this.clocks = clocks;
    this.news = news;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param members user names of people who work here, in any team; the first reports unless a lead
   *     gives that to another of them
   * @throws Problem INVALID with the field; CONFLICT while the complaint is not being investigated
   */
  @Transactional
  public void convene(CaseNumber number, List<String> members, String mandate, Instant endsAt) {
    WordRules.demand("/mandate", mandate, WordRules.NOTE);
    List<String> named = members.stream().map(String::strip).distinct().toList();
    demandMembers(named);
    Instant now = clock.instant();
    if (endsAt == null || !endsAt.isAfter(now) || endsAt.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid("/endsAt", "complaint.forceEnd", LONGEST.toDays());
    }
    ServiceCase of = cases.lock(number);
    String by = actor.actor().id();
    forces.convene(
        new TaskForce(0, number, named, mandate.strip(), by, now, endsAt, null, null, null));
    clocks.done(of);
    clocks.startUntil(of, Wait.FORCE, endsAt);
    cases.save(of);
    events.publishEvent(
        DomainEvent.of(
            number,
            "TaskForceConvened",
            "A task force looks into the complaint.",
            Map.of("members", named.size(), "until", endsAt.toString())));
    if (!news.convened(number, speaker(named))) {
      throw Problem.conflict("complaint.notInvestigated");
    }
  }

  private void demandMembers(List<String> named) {
    if (named.isEmpty() || named.size() > MOST_MEMBERS) {
      throw Problem.invalid("/members", "complaint.forceMembers", MOST_MEMBERS);
    }
    named.stream()
        .filter(one -> people.find(one).isEmpty())
        .findFirst()
        .ifPresent(
            one -> {
              throw Problem.invalid("/members", "complaint.forceStranger", one);
            });
  }

  /** The first who works on tasks; null where none of them does. */
  private String speaker(List<String> named) {
    return named.stream()
        .filter(one -> people.find(one).filter(it -> !READERS.containsAll(it.roles())).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The one that looks into the complaint now. */
  @Transactional(readOnly = true)
  public TaskForce sitting(CaseNumber number) {
    return forces.sitting(number).orElseThrow();
  }

  /** They found it out. */
  @Transactional
  public void report(CaseNumber number, String findings) {
    WordRules.demand("/values/findings", findings, WordRules.NOTE);
    end(number, findings.strip(), actor.actor().id());
  }

  /** Their time is over; the complaint goes on without findings. */
  @Transactional
  public void lapse(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of, Wait.FORCE);
    cases.save(of);
    end(number, null, null);
  }

  private void end(CaseNumber number, String findings, String by) {
    var unused = cases.lock(number);
    TaskForce sitting =
        forces.sitting(number).orElseThrow(() -> Problem.conflict("complaint.noForce"));
    forces.end(sitting.id(), findings, by, clock.instant());
    events.publishEvent(
        DomainEvent.of(
            number,
            "TaskForceEnded",
            "The task force over the complaint ended.",
            Map.of("reported", findings != null)));
  }
}
