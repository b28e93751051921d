package io.recourse.recalls;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the parent once every buyer was signalled; their own cases go on. */
@Service
public class EndRecall {

  private final RecallBook book;
  private final Cases cases;
  private final ApplicationEventPublisher events;

  EndRecall(RecallBook book, Cases cases, ApplicationEventPublisher events) {
    this.book = book;
    this.cases = cases;
    this.events = events;
  }

  /** Whoever commits last finds nothing left; before that nothing happens. */
  @Transactional
  public void endIfDone(CaseNumber number) {
    if (book.progress(number).left() > 0) {
      return;
    }
    ServiceCase parent = cases.lock(number);
    if (parent.isEnded()) {
      return;
    }
    RecallProgress done = book.progress(number);
    events.publishEvent(
        DomainEvent.of(
            number,
            "BuyersSignalled",
            "Everybody who bought the recalled article was signalled.",
            Map.of(
                "opened", done.opened(),
                "joined", done.joined(),
                "backAlready", done.backAlready())));
    parent.closeAs(CaseStatus.CLOSED, "Every buyer was signalled.");
    cases.save(parent);
  }
}
