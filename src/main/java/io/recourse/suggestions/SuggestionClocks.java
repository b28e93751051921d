package io.recourse.suggestions;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clocks of a suggestion: what staff owe its author. */
@Component
class SuggestionClocks {

  static final String READ = "readSuggestion";
  static final String WEIGH = "weighSuggestion";
  static final String CARRY_OUT = "carryOutSuggestion";

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;
  private final Clock clock;

  SuggestionClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next, Clock clock) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
    this.clock = clock;
  }

  WeighDue startReading(ServiceCase of) {
    return half(start(of, READ, TermName.READ_SUGGESTION, "suggestionWeighed"));
  }

  WeighDue startWeighing(ServiceCase of) {
    return half(start(of, WEIGH, TermName.WEIGH_SUGGESTION, "suggestionDeclined"));
  }

  Instant startCarryingOut(ServiceCase of) {
    return start(of, CARRY_OUT, TermName.CARRY_OUT, "closedAdopted");
  }

  /** Staff did what they owed up to here. */
  void meet(CaseNumber number) {
    clocks.meet(number, READ);
    clocks.meet(number, WEIGH);
    clocks.meet(number, CARRY_OUT);
  }

  /** A term of staff's ran out. */
  void breach(CaseNumber number) {
    clocks.breach(number, READ);
    clocks.breach(number, WEIGH);
    clocks.breach(number, CARRY_OUT);
  }

  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }

  /** Says what is next by what runs; the caller saves the case. */
  void follow(ServiceCase of) {
    next.follow(of);
  }

  private Instant start(ServiceCase of, String name, TermName term, String otherwise) {
    Due due = terms.due(of, term);
    clocks.start(of.number(), name, Party.STAFF.name(), due.at(), otherwise, due.ground());
    return due.at();
  }

  private WeighDue half(Instant weighBy) {
    Instant now = clock.instant();
    return new WeighDue(now.plus(Duration.between(now, weighBy).dividedBy(2)), weighBy);
  }
}
