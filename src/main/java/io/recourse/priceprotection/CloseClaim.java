package io.recourse.priceprotection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.terms.CaseClocks;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a claim: paid, refused, withdrawn, or another kind of case from now on. */
@Service
public class CloseClaim {

  private final Cases cases;
  private final ProtectionBook book;
  private final CaseClocks clocks;
  private final Refunds refunds;

  CloseClaim(Cases cases, ProtectionBook book, CaseClocks clocks, Refunds refunds) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.refunds = refunds;
  }

  /** Everything was decided, and what was granted was paid. */
  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.cancelAll(number);
    boolean granted =
        of.lines().stream().anyMatch(line -> line.decision() == LineDecision.APPROVED);
    if (granted) {
      of.close("Settled as decided.");
    } else {
      of.turnDown(of.lines().get(0).ground());
    }
    cases.save(of);
  }

  /** Finance did not pay: the difference may be claimed again. */
  @Transactional
  public void unpaid(CaseNumber number) {
    takeBack(cases.lock(number));
    close(number);
  }

  /** Nothing was promised yet, so that the customer may think again. */
  public boolean mayStop(CaseNumber number) {
    return refunds.ofCase(number).stream()
        .allMatch(refund -> refund.state() == RefundState.CANCELLED);
  }

  /**
   * @throws Problem CONFLICT when money was promised
   */
  @Transactional
  public void stop(CaseNumber number) {
    if (!mayStop(number)) {
      throw Problem.conflict("case.settling");
    }
    takeBack(cases.lock(number));
    clocks.cancelAll(number);
  }

  /** What was paid for other lines of the claim stays counted. */
  private void takeBack(ServiceCase of) {
    List<Integer> unpaid =
        of.lines().stream()
            .filter(line -> line.money() == MoneyState.NONE)
            .map(CaseLine::item)
            .toList();
    book.takeBack(of.number(), unpaid);
  }
}
