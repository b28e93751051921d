package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a visit found is put right by its owner in time, and the customer hears it (FUP-07). */
@Service
public class PutRight {

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;

  PutRight(Cases cases, VisitBook book, VisitClocks clocks) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
  }

  /** Returns by when. */
  @Transactional
  public Instant takeUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.startFinding(of);
    clocks.follow(of);
    cases.save(of);
    return by;
  }

  /**
   * @param words what is different now, as the customer reads it
   */
  @Transactional
  public void done(CaseNumber number, String words) {
    ServiceCase of = cases.lock(number);
    book.putRight(number, words);
    over(of, true);
  }

  /** Nobody put it right within the term. */
  @Transactional
  public void left(CaseNumber number) {
    over(cases.lock(number), false);
  }

  private void over(ServiceCase of, boolean inTime) {
    if (inTime) {
      clocks.meet(of.number(), VisitClocks.FINDING);
    } else {
      clocks.breach(of.number(), VisitClocks.FINDING);
    }
    clocks.follow(of);
    cases.save(of);
  }
}
