package io.recourse.recalls;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the watch of a recall; cases that were opened for it go on. */
@Service
public class StopRecall {

  private final RecallBook book;
  private final ApplicationEventPublisher events;

  StopRecall(RecallBook book, ApplicationEventPublisher events) {
    this.book = book;
    this.events = events;
  }

  /**
   * @throws Problem CONFLICT when it was stopped before
   */
  @Transactional
  public void stop(CaseNumber number) {
    if (!book.stop(number)) {
      throw Problem.conflict("recall.stopped", number);
    }
    events.publishEvent(
        DomainEvent.of(number, "RecallStopped", "The recall is watched no longer.", Map.of()));
  }
}
