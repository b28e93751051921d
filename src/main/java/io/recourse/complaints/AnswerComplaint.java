package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.complaints.Offer.Answer;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer says to an outcome: each round is answered once, and in time. */
@Service
public class AnswerComplaint {

  private final Cases cases;
  private final ComplaintBook book;
  private final Offers offers;
  private final OfferRounds rounds;
  private final ComplaintClocks clocks;
  private final ComplaintFile file;
  private final CurrencyAsked currencies;
  private final AnswerNews news;
  private final Clock clock;

  AnswerComplaint(
      Cases cases,
      ComplaintBook book,
      Offers offers,
      OfferRounds rounds,
      ComplaintClocks clocks,
      ComplaintFile file,
      CurrencyAsked currencies,
      AnswerNews news,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.offers = offers;
    this.rounds = rounds;
    this.clocks = clocks;
    this.file = file;
    this.currencies = currencies;
    this.news = news;
    this.clock = clock;
  }

  /** Whether an answer would be heard now. */
  public boolean mayAnswer(ServiceCase of) {
    return !of.isEnded()
        && offers
            .latest(of.number())
            .filter(offer -> offer.isOpen() && clock.instant().isBefore(offer.expiresAt()))
            .isPresent();
  }

  /** How many offers could follow this one. */
  public int roundsAfter(Offer offer) {
    return rounds.after(offer);
  }

  /**
   * @throws Problem CONFLICT when nothing waits for an answer: it was given before, or is too late
   */
  @Transactional
  public void accept(CaseNumber number) {
    Offer offer = demandOpen(number);
    goOn(number, offer.answered(Answer.ACCEPTED, null, null, now()), Standing.ACCEPTED);
  }

  /**
   * @param sum what they ask for; null where they name none
   * @throws Problem as {@link #accept}; CONFLICT after the last round, INVALID without words or
   *     with a sum that is none, or of another currency than the order or the offer has
   */
  @Transactional
  public void counter(CaseNumber number, Money sum, String words) {
    Offer offer = demandOpen(number);
    if (rounds.isLast(offer)) {
      throw Problem.conflict("complaint.lastOffer", offer.round());
    }
    WordRules.demand("/words", words, WordRules.NOTE);
    if (sum != null && !sum.exceedsZero()) {
      throw Problem.invalid("/amount", "field.amountOverZero");
    }
    if (sum != null) {
      currencies.demand(number, sum);
    }
    goOn(number, offer.answered(Answer.COUNTERED, sum, words, now()), Standing.JUDGED);
  }

  /**
   * @throws Problem as {@link #accept}; INVALID without words
   */
  @Transactional
  public void reject(CaseNumber number, String words) {
    Offer offer = demandOpen(number);
    WordRules.demand("/words", words, WordRules.NOTE);
    goOn(number, offer.answered(Answer.REJECTED, null, words, now()), Standing.DISPUTED);
  }

  /** Nobody answered in time: the outcome stands. */
  @Transactional
  public void letStand(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of, Wait.ANSWER);
    cases.save(of);
    Offer offer = offers.latest(number).orElseThrow();
    offers.put(number, offer.answered(Answer.EXPIRED, null, null, now()));
    file.write(book.of(number).stands(Standing.ACCEPTED));
  }

  private Offer demandOpen(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Offer offer =
        offers
            .latest(number)
            .filter(it -> !of.isEnded())
            .orElseThrow(() -> Problem.conflict("complaint.notAwaited"));
    if (!offer.isOpen()) {
      throw Problem.conflict("complaint.answeredBefore", offer.answeredAt().toString());
    }
    if (!now().isBefore(offer.expiresAt())) {
      throw Problem.conflict("complaint.answerLate", offer.expiresAt().toString());
    }
    return offer;
  }

  private void goOn(CaseNumber number, Offer answered, Standing as) {
    ServiceCase of = cases.lock(number);
    clocks.done(of);
    Instant decideBy =
        as == Standing.JUDGED ? clocks.start(of, Wait.DECISION, book.of(number).isUrgent()) : null;
    cases.save(of);
    offers.put(number, answered);
    file.write(book.of(number).stands(as));
    news.answered(number, answered.answer(), decideBy);
  }

  private Instant now() {
    return clock.instant();
  }
}
