package io.recourse.surplus;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what lay in the parcel beyond the request, apart from the lines of the case. */
@Component
public class RecordSurplus {

  private final SurplusBook book;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordSurplus(SurplusBook book, ApplicationEventPublisher events, Clock clock) {
    this.book = book;
    this.events = events;
    this.clock = clock;
  }

  public void record(CaseNumber number, Actor inspector, List<Surplus.Found> found) {
    int position = book.of(number).size();
    for (Surplus.Found goods : found) {
      position++;
      Surplus surplus = Surplus.found(position, goods, clock.instant(), inspector.id());
      book.keep(number, surplus);
      events.publishEvent(SurplusEvents.found(number, surplus));
    }
  }
}
