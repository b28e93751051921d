package io.recourse.complaints;

import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happened to others as well is not settled by one remedy: its cause gets an owner. */
@Component
class RaiseImprovement {

  private static final int TITLE = 200;

  private final Improvements improvements;
  private final CaseTerms terms;
  private final WaitClocks clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RaiseImprovement(
      Improvements improvements,
      CaseTerms terms,
      WaitClocks clocks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.clocks = clocks;
    this.improvements = improvements;
    this.terms = terms;
    this.events = events;
    this.clock = clock;
  }

  void raise(ServiceCase of, String cause, String team) {
    Due due = terms.due(of, TermName.IMPROVE);
    improvements.raise(of.number(), title(cause), team, clock.instant(), due.at());
    clocks.start(of.number(), Improvement.CLOCK, due, "leadTold");
    events.publishEvent(
        DomainEvent.of(
            of.number(),
            "ImprovementRaised",
            "The cause of the complaint is to be put right for others as well.",
            Map.of("team", team, "dueAt", due.at().toString())));
  }

  private static String title(String cause) {
    int most = Math.min(TITLE, cause.codePointCount(0, cause.length()));
    return cause.substring(0, cause.offsetByCodePoints(0, most));
  }
}
