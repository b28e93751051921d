package io.recourse.decision;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Gives the seller a term to decide; silence grants the request. */
@Component
public class DecisionTerm {

  static final String CLOCK = "decide";

  private final CaseTerms terms;
  private final CaseClocks clocks;
  private final RulesOfLines lines;
  private final Clock clock;

  DecisionTerm(CaseTerms terms, CaseClocks clocks, RulesOfLines lines, Clock clock) {
    this.terms = terms;
    this.clocks = clocks;
    this.lines = lines;
    this.clock = clock;
  }

  public DecisionDue start(ServiceCase on) {
    Due due = terms.due(on, TermName.DECIDE);
    clocks.start(on.number(), CLOCK, Party.STAFF.name(), due.at(), "approved", due.ground());
    on.nextStep(Party.STAFF, lines.of(on).step(), due.at(), "approved");
    Instant now = clock.instant();
    return new DecisionDue(due.at(), now.plus(Duration.between(now, due.at()).dividedBy(2)));
  }
}
