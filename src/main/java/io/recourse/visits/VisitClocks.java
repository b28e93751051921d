package io.recourse.visits;

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

/** The clocks of a visit: what we owe a customer whom we ask, and the time they have to answer. */
@Component
class VisitClocks {

  static final String MAKE = "makeVisit";
  static final String NEXT_TRY = "nextTry";
  static final String ANSWER = "answerSurvey";
  static final String MATTER = "visitMatter";
  static final String FINDING = "visitFinding";

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;
  private final Clock clock;

  VisitClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next, Clock clock) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
    this.clock = clock;
  }

  VisitDue startVisit(ServiceCase of) {
    Instant by = start(of, MAKE, Party.STAFF, TermName.MAKE_VISIT, "closedUnvisited");
    Instant now = clock.instant();
    return new VisitDue(now.plus(Duration.between(now, by).dividedBy(2)), by);
  }

  VisitDue startAnswer(ServiceCase of) {
    Instant by =
        start(of, ANSWER, Party.CUSTOMER, TermName.ANSWER_SURVEY, "closedUnansweredSurvey");
    return new VisitDue(terms.due(of, TermName.SURVEY_REMINDER).at(), by);
  }

  /** Tried again after the term for it. Returns when. */
  Instant startNextTry(ServiceCase of) {
    return start(of, NEXT_TRY, Party.STAFF, TermName.VISIT_AGAIN, "triedAgain");
  }

  void startPromisedTry(ServiceCase of, Instant at) {
    start(
        of,
        NEXT_TRY,
        Party.STAFF,
        new Due(at, "The customer asked to be called then"),
        "triedAgain");
  }

  /** Returns by when the customer hears what came of their matter. */
  Instant startMatter(ServiceCase of) {
    return start(of, MATTER, Party.STAFF, TermName.VISIT_MATTER, "toldStillOpen");
  }

  /** Returns by when what was found is put right. */
  Instant startFinding(ServiceCase of) {
    return start(of, FINDING, Party.STAFF, TermName.VISIT_FINDING, "findingLeft");
  }

  void meet(CaseNumber number, String name) {
    clocks.meet(number, name);
  }

  void breach(CaseNumber number, String name) {
    clocks.breach(number, name);
  }

  /** Nothing is owed on the visit any more. */
  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }

  /** Says what is next by what runs; the caller saves the case. */
  void follow(ServiceCase of) {
    next.follow(of);
  }

  private Instant start(ServiceCase of, String name, Party party, TermName term, String otherwise) {
    Due due = terms.due(of, term);
    start(of, name, party, due, otherwise);
    return due.at();
  }

  private void start(ServiceCase of, String name, Party party, Due due, String otherwise) {
    clocks.start(of.number(), name, party.name(), due.at(), otherwise, due.ground());
  }
}
