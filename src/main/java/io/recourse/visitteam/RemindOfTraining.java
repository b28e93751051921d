package io.recourse.visitteam;

import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training that ends soon is told once to the shop; person and leads read it until it is over. */
@Service
public class RemindOfTraining {

  private final Assessments assessments;
  private final TeamRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RemindOfTraining(
      Assessments assessments, TeamRules rules, ApplicationEventPublisher events, Clock clock) {
    this.assessments = assessments;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /** Says of how many it was told. */
  @Transactional
  public int remind() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var ending = assessments.ending(today, today.plus(rules.remind()));
    ending.forEach(this::tell);
    return ending.size();
  }

  private void tell(Assessment ending) {
    assessments.reminded(ending, clock.instant());
    events.publishEvent(
        DomainEvent.ofSystem(
            "VisitTrainingEnds",
            "Somebody's training for visits ends.",
            Map.of("account", ending.person(), "until", ending.validUntil().toString())));
  }
}
