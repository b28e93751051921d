package io.recourse.regulatory;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in that a complaint came through an authority, and that it was answered. */
@Service
public class AnswerAuthority {

  private final Cases cases;
  private final RegulatoryBook book;
  private final RegulatoryClocks clocks;
  private final PurchaseTerms ends;
  private final CaseTerms terms;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerAuthority(
      Cases cases,
      RegulatoryBook book,
      RegulatoryClocks clocks,
      PurchaseTerms ends,
      CaseTerms terms,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.ends = ends;
    this.terms = terms;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Starts the term of the law, counted from the day the authority told of it.
   *
   * @param receivedAt null for now
   * @throws Problem CONFLICT when the case has one already, INVALID with what is wrong
   */
  @Transactional
  public void received(CaseNumber number, String authority, String reference, Instant receivedAt) {
    WordRules.demand("/authority", authority, WordRules.SHORT);
    WordRules.demand("/reference", reference, WordRules.SHORT);
    Instant at = receivedAt == null ? clock.instant() : receivedAt;
    if (at.isAfter(clock.instant())) {
      throw Problem.invalid("/receivedAt", "regulatory.future");
    }
    ServiceCase of = cases.lock(number);
    if (book.complaint(number).isPresent()) {
      throw Problem.conflict("regulatory.complaintKnown");
    }
    book.keep(
        number, new AuthorityComplaint(authority, reference, at, actor.actor().id(), null, null));
    Instant due = ends.end(of, TermName.AUTHORITY_ANSWER, at);
    clocks.start(
        of, RegulatoryClocks.ANSWER, due, terms.of(of).term(TermName.AUTHORITY_ANSWER).ground());
    events.publishEvent(
        DomainEvent.of(
            number,
            "AuthorityComplained",
            "A complaint came through an authority.",
            Map.of("dueAt", due.toString())));
  }

  /**
   * @throws Problem CONFLICT when there is none, or it was answered before
   */
  @Transactional
  public void answered(CaseNumber number, String words) {
    WordRules.demand("/answer", words, WordRules.NOTE);
    ServiceCase of = cases.lock(number);
    AuthorityComplaint open =
        book.complaint(number)
            .filter(one -> one.answeredAt() == null)
            .orElseThrow(() -> Problem.conflict("regulatory.nothingToAnswer"));
    book.keep(number, open.answered(clock.instant(), words));
    clocks.done(of, RegulatoryClocks.ANSWER);
    events.publishEvent(
        DomainEvent.of(number, "AuthorityAnswered", "The authority was answered.", Map.of()));
  }
}
