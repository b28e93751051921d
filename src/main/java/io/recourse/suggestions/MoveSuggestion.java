package io.recourse.suggestions;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a suggestion to stand otherwise, with the word that its author reads. */
@Service
public class MoveSuggestion {

  private final Cases cases;
  private final SuggestionBook book;
  private final SuggestionClocks clocks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MoveSuggestion(
      Cases cases,
      SuggestionBook book,
      SuggestionClocks clocks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.clock = clock;
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.events = events;
  }

  @Transactional
  public WeighDue receive(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    put(of, Standing.RECEIVED, null);
    WeighDue due = clocks.startReading(of);
    goOn(of);
    return due;
  }

  /** Taken up for good; also an ended one that is looked at again. */
  @Transactional
  public WeighDue weigh(CaseNumber number, String word) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number);
    put(of, Standing.WEIGHED, word);
    WeighDue due = clocks.startWeighing(of);
    goOn(of);
    return due;
  }

  /**
   * @param published the words in which everybody may read it; null where nobody shall
   * @return until when it is carried out
   */
  @Transactional
  public Instant adopt(CaseNumber number, String word, String published) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number);
    put(of, Standing.ADOPTED, word);
    if (published != null) {
      book.publish(number, published, clock.instant());
    }
    Instant by = clocks.startCarryingOut(of);
    goOn(of);
    return by;
  }

  @Transactional
  public void decline(CaseNumber number, String word) {
    clocks.meet(number);
    end(number, Standing.DECLINED, word, CaseStatus.REFUSED, "The suggestion was declined.");
  }

  @Transactional
  public void done(CaseNumber number, String word) {
    clocks.meet(number);
    end(number, Standing.DONE, word, CaseStatus.CLOSED, "The suggestion was carried out.");
  }

  /**
   * Nobody said anything in time: what was not read yet is weighed, what was weighed is declined.
   *
   * @return null when it is declined
   */
  @Transactional
  public WeighDue passTerm(CaseNumber number) {
    var unused = cases.lock(number);
    boolean unread = book.of(number).orElseThrow().standing() == Standing.RECEIVED;
    clocks.breach(number);
    if (unread) {
      return weigh(number, null);
    }
    decline(number, null);
    return null;
  }

  /** Adopted, but not carried out within its term; it stays adopted. */
  @Transactional
  public void closeAdopted(CaseNumber number) {
    clocks.breach(number);
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    of.closeAs(CaseStatus.CLOSED, "The suggestion stays adopted.");
    cases.save(of);
  }

  /** Withdrawn, or now of another type: nobody owes its author anything as a suggestion. */
  @Transactional
  public void leave(CaseNumber number) {
    clocks.stop(number);
  }

  private void end(CaseNumber number, Standing as, String word, CaseStatus status, String ground) {
    ServiceCase of = cases.lock(number);
    put(of, as, word);
    clocks.stop(number);
    of.closeAs(status, ground);
    cases.save(of);
  }

  private void goOn(ServiceCase of) {
    clocks.follow(of);
    cases.save(of);
  }

  private void put(ServiceCase of, Standing as, String word) {
    book.put(of.number(), new Suggestion(as, word));
    events.publishEvent(
        DomainEvent.of(
            of.number(),
            "SuggestionMoved",
            "The suggestion stands otherwise now: " + as + ".",
            Map.of("status", as.name())));
  }
}
