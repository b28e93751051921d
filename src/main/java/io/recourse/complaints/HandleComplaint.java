package io.recourse.complaints;

import io.recourse.cases.CaseDeciders;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.policy.CaseRated;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team's steps: assessed, investigated, decided; each starts the term of the next. */
@Service
public class HandleComplaint {

  private final Cases cases;
  private final ComplaintBook book;
  private final ComplaintClocks clocks;
  private final ComplaintFile file;
  private final RaiseImprovement improve;
  private final CaseDeciders deciders;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  HandleComplaint(
      Cases cases,
      ComplaintBook book,
      ComplaintClocks clocks,
      ComplaintFile file,
      RaiseImprovement improve,
      CaseDeciders deciders,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.improve = improve;
    this.deciders = deciders;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.file = file;
  }

  /** Returns until when it is investigated. */
  @Transactional
  public FindDue assess(CaseNumber number, Assessment as) {
    Instant by = file.goOn(number, Act.ASSESS, it -> it.assessed(as), Wait.INVESTIGATION);
    events.publishEvent(new CaseRated(number));
    if (as.dataLeak()) {
      events.publishEvent(new LeakShown(number));
    }
    return clocks.found(by, as.isUrgent());
  }

  /** Nobody assessed it in time. Returns until when it is investigated. */
  @Transactional
  public FindDue assessByDefault(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of, Wait.ASSESSMENT);
    cases.save(of);
    Instant by = file.goOn(number, it -> it.assessed(Assessment.BY_DEFAULT), Wait.INVESTIGATION);
    events.publishEvent(new CaseRated(number));
    return clocks.found(by, false);
  }

  /**
   * Returns until when it is decided. A cause that concerns others as well is to be put right.
   *
   * @param team that owns the improvement then
   */
  @Transactional
  public Instant investigate(CaseNumber number, Findings found, String team) {
    Instant by = file.goOn(number, Act.INVESTIGATE, it -> it.investigated(found), Wait.DECISION);
    if (book.of(number).isGeneral()) {
      improve.raise(cases.get(number), found.rootCause(), team);
    }
    return by;
  }

  /** Returns until when the outcome is reviewed. */
  @Transactional
  public Instant decide(CaseNumber number, Verdict as) {
    deciders.add(number, actor.actor().id(), clock.instant());
    return file.goOn(number, Act.DECIDE, it -> it.decided(as), Wait.REVIEW);
  }
}
