package io.recourse.turnedup;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer is asked what becomes of goods that turned up, and says it, or does not. */
@Service
public class ChooseTurnedUp {

  private final Cases cases;
  private final TurnedUpBook book;
  private final TurnedUpClocks clocks;
  private final TurnedUpEvents events;
  private final TurnedUpFlow flow;

  ChooseTurnedUp(
      Cases cases,
      TurnedUpBook book,
      TurnedUpClocks clocks,
      TurnedUpEvents events,
      TurnedUpFlow flow) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.events = events;
    this.flow = flow;
  }

  /** Whether the table has the customer asked at all. */
  @Transactional(readOnly = true)
  public boolean isAsked(CaseNumber number) {
    return book.get(number).state() == TurnedUp.State.ASKED;
  }

  /** Returns until when. */
  @Transactional
  public Instant ask(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, book.get(number), TurnedUpWait.CHOICE);
    cases.save(of);
    return by;
  }

  /**
   * @throws Problem CONFLICT when nobody is asked now
   */
  @Transactional
  public void choose(CaseNumber number, TurnedUpChoice choice) {
    ServiceCase of = cases.lock(number);
    TurnedUp found =
        book.find(number)
            .filter(one -> clocks.running(number, TurnedUpWait.CHOICE).isPresent())
            .orElseThrow(() -> Problem.conflict("turnedUp.notAsked", number));
    clocks.met(of);
    book.save(found.becomes(next(choice)));
    cases.save(of);
    events.chosen(number, choice);
    flow.chosen(number, choice);
  }

  /** Nobody said a word in time; says whether the goods stay, so that no person has to look. */
  @Transactional
  public boolean unanswered(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of);
    cases.save(of);
    return book.get(number).unansweredStays();
  }

  private static TurnedUp.State next(TurnedUpChoice choice) {
    return switch (choice) {
      case KEEP -> TurnedUp.State.TO_PAY;
      case SEND_BACK -> TurnedUp.State.TO_SEND;
      case REFUSE -> TurnedUp.State.TO_DECIDE;
    };
  }
}
