package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A complaint that is under way turns out to be one that may spread in public (CMP-09): what staff
 * do next is due sooner, and so is each step after it; the lead hears at once.
 */
@Service
public class FlagSpread {

  private final Cases cases;
  private final ComplaintBook book;
  private final ComplaintClocks clocks;
  private final SpreadNews news;
  private final ApplicationEventPublisher events;

  FlagSpread(
      Cases cases,
      ComplaintBook book,
      ComplaintClocks clocks,
      SpreadNews news,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.news = news;
    this.events = events;
  }

  /**
   * @throws Problem CONFLICT where it is over, flagged already or not assessed yet
   */
  @Transactional
  public void flag(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      throw Problem.conflict("case.closed", number);
    }
    Complaint complaint = book.of(number);
    if (complaint.assessment() == null) {
      throw Problem.conflict("complaint.assessFirst");
    }
    if (complaint.assessment().maySpread()) {
      throw Problem.conflict("complaint.spreadsAlready");
    }
    book.put(complaint.spreading());
    clocks.hasten(of).ifPresent(due -> news.spreads(number, due));
    cases.save(of);
    events.publishEvent(
        DomainEvent.of(
            number, "ComplaintMaySpread", "The complaint may spread in public.", Map.of()));
  }
}
