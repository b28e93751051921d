package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.common.DomainEvent;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What was done and helps no more is its team's again, with a new term. */
@Component
class ReopenImprovement {

  private final Improvements improvements;
  private final Cases cases;
  private final CaseTerms terms;
  private final WaitClocks clocks;
  private final ApplicationEventPublisher events;

  ReopenImprovement(
      Improvements improvements,
      Cases cases,
      CaseTerms terms,
      WaitClocks clocks,
      ApplicationEventPublisher events) {
    this.improvements = improvements;
    this.cases = cases;
    this.terms = terms;
    this.clocks = clocks;
    this.events = events;
  }

  /** Returns false where its complaint raised another one meanwhile: that one is open. */
  boolean reopen(Improvement done, List<String> faded) {
    Due due = terms.due(cases.get(done.number()), TermName.IMPROVE);
    boolean reopened = improvements.reopen(done.id(), due.at());
    if (reopened) {
      clocks.start(done.number(), Improvement.CLOCK, due, "leadTold");
      tell(done, faded, due);
    }
    return reopened;
  }

  private void tell(Improvement done, List<String> faded, Due due) {
    events.publishEvent(
        DomainEvent.of(
            done.number(),
            "ImprovementReopened",
            "What was better for others is so no more.",
            Map.of("figures", String.join(" ", faded), "dueAt", due.at().toString())));
  }
}
