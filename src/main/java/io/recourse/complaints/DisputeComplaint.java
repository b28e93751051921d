package io.recourse.complaints;

import io.recourse.cases.CaseDeciders;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer rejected the outcome (CMP-07): each side in turn has a term to bring what it has,
 * then somebody who had no hand in it decides for good.
 */
@Service
public class DisputeComplaint {

  private final Cases cases;
  private final ComplaintBook book;
  private final Offers offers;
  private final ComplaintClocks clocks;
  private final ComplaintFile file;
  private final PostMessage messages;
  private final AnswerNews news;
  private final CaseDeciders deciders;
  private final CurrentActor actor;
  private final Clock clock;

  DisputeComplaint(
      Cases cases,
      ComplaintBook book,
      Offers offers,
      ComplaintClocks clocks,
      ComplaintFile file,
      PostMessage messages,
      AnswerNews news,
      CaseDeciders deciders,
      CurrentActor actor,
      Clock clock) {
    this.deciders = deciders;
    this.actor = actor;
    this.cases = cases;
    this.book = book;
    this.offers = offers;
    this.clocks = clocks;
    this.file = file;
    this.messages = messages;
    this.news = news;
    this.clock = clock;
  }

  /** Returns until when the customer brings what they have. */
  @Transactional
  public Instant open(CaseNumber number) {
    return file.goOn(number, it -> it.stands(Standing.DISPUTED), Wait.STATEMENT);
  }

  /** Whether a statement of the customer would be heard now. */
  public boolean mayState(ServiceCase of) {
    return !of.isEnded() && clocks.runs(of, Wait.STATEMENT);
  }

  /**
   * The customer has brought all they have.
   *
   * @throws Problem CONFLICT when their term is over or they said so before
   */
  @Transactional
  public void state(CaseNumber number, String words) {
    WordRules.demand("/words", words, WordRules.NOTE);
    if (!mayState(cases.lock(number))) {
      throw Problem.conflict("complaint.notStating");
    }
    var unused = messages.fromCustomer(number, words);
    ServiceCase of = cases.lock(number);
    clocks.done(of);
    cases.save(of);
    news.stated(number);
  }

  /** The customer has stated, or let their term pass; the team answers now. Returns until when. */
  @Transactional
  public Instant askTeam(CaseNumber number) {
    missed(number, Wait.STATEMENT);
    return file.goOn(number, it -> it, Wait.REPLY);
  }

  /** Returns until when it is decided. */
  @Transactional
  public Instant reply(CaseNumber number, String words) {
    return file.goOn(number, Act.REPLY, it -> it.replied(words), Wait.DISPUTE);
  }

  /** The team brought nothing in time. Returns until when it is decided. */
  @Transactional
  public Instant goOnWithoutReply(CaseNumber number) {
    missed(number, Wait.REPLY);
    return file.goOn(number, it -> it, Wait.DISPUTE);
  }

  private void missed(CaseNumber number, Wait wait) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of, wait);
    cases.save(of);
  }

  /** Decided for good; nobody answers it any more. */
  @Transactional
  public void decide(CaseNumber number, Verdict as) {
    ServiceCase of = cases.lock(number);
    clocks.done(of);
    cases.save(of);
    file.did(number, Act.DECIDE);
    int round = offers.latest(number).map(Offer::round).orElse(0) + 1;
    Instant now = clock.instant();
    offers.put(number, Offer.open(round, as, now).answered(Offer.Answer.EXPIRED, null, null, now));
    file.write(book.of(number).decided(as).stands(Standing.ACCEPTED));
    deciders.add(number, actor.actor().id(), now);
  }
}
