package io.recourse.deliveries;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A wait of a problem ended: its term ran out, or a search said what it found. */
@Service
public class EndWait {

  private final Cases cases;
  private final ProblemBook book;
  private final DeliveryClocks clocks;
  private final ApplicationEventPublisher events;

  EndWait(Cases cases, ProblemBook book, DeliveryClocks clocks, ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.events = events;
  }

  /** Nobody said a word, or nothing came, in time. */
  @Transactional
  public void overdue(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.missed(number).ifPresent(wait -> book.keep(book.get(number).overdue(wait.missed())));
  }

  /**
   * @param found what the search with the carrier brought
   * @param note what whoever searched wrote of it; null for nothing
   */
  @Transactional
  public void searched(CaseNumber number, Found found, String note) {
    var unused = cases.lock(number);
    clocks.met(number);
    keep(number, found, note);
  }

  /** Nobody found it in time: it is lost. */
  @Transactional
  public void lost(CaseNumber number) {
    var unused = cases.lock(number);
    var missed = clocks.missed(number);
    if (missed.isPresent()) {
      keep(number, Found.LOST, null);
    }
  }

  private void keep(CaseNumber number, Found found, String note) {
    Map<String, Object> facts = new HashMap<>(Map.of("found", found.name()));
    if (note != null) {
      facts.put("note", note);
    }
    book.keep(book.get(number).found(found));
    events.publishEvent(
        DomainEvent.of(
            number, "DeliverySearched", "The carrier was asked where the parcel is.", facts));
  }
}
