package io.recourse.backorders;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.stock.HoldStock;
import io.recourse.stock.StockHold;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waits for an article that an exchange promised, and refunds it when it does not come. */
@Service
public class AwaitArticle {

  private static final String NOT_IN_TIME =
      "The wanted article did not come back into stock within the term.";

  private final Cases cases;
  private final HoldStock stock;
  private final BackorderClock clock;

  AwaitArticle(Cases cases, HoldStock stock, BackorderClock clock) {
    this.cases = cases;
    this.stock = stock;
    this.clock = clock;
  }

  /** Returns until when the article may come. */
  @Transactional
  public Instant begin(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clock.start(of);
    cases.save(of);
    return by;
  }

  boolean isBegun(CaseNumber number) {
    return clock.isRunning(number);
  }

  /** Holds what came meanwhile; true once nothing is missing any more. */
  @Transactional
  public boolean look(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    stock.holdAgain(of);
    if (!stock.missing(number).isEmpty()) {
      return false;
    }
    clock.met(of);
    cases.save(of);
    return true;
  }

  /** The term is over: what is still missing is refunded. */
  @Transactional
  public void end(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    stock.missing(number).forEach(hold -> refund(of, hold, NOT_IN_TIME));
    clock.missed(of);
    cases.save(of);
  }

  /**
   * Refunds the pieces that are missing; those held are still exchanged, on what is left of the
   * line. Changes the case without saving it.
   */
  static void refund(ServiceCase of, StockHold hold, String ground) {
    CaseLine line = of.line(hold.item());
    int held = line.approvedQuantity() - hold.missing();
    if (held <= 0) {
      of.approve(line.item(), line.approvedQuantity(), Remedy.REFUND, ground);
      return;
    }
    int missing = of.split(line.item(), hold.missing());
    of.approve(line.item(), held, line.remedy(), line.ground());
    of.approve(missing, hold.missing(), Remedy.REFUND, ground);
  }
}
