package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A visit is due: the term to make it starts. */
@Service
public class TakeUpVisit {

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;
  private final Clock clock;

  TakeUpVisit(Cases cases, VisitBook book, VisitClocks clocks, Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** It is due for the first time, or was reopened. */
  @Transactional
  public VisitDue takeUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    book.takeUp(number, clock.instant());
    return due(of);
  }

  /** The pause after an earlier try is over, or the customer wrote meanwhile. */
  @Transactional
  public VisitDue tryAgain(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, VisitClocks.NEXT_TRY);
    return due(of);
  }

  private VisitDue due(ServiceCase of) {
    VisitDue due = clocks.startVisit(of);
    clocks.follow(of);
    cases.save(of);
    return due;
  }
}
