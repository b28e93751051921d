package io.recourse.priceprotection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.terms.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person, or the end of their term, decides what the table left open. */
@Service
public class DecideClaim {

  private static final String PAID = "The price fell; the difference is paid.";
  private static final String NOTHING = "No further difference is left to pay.";

  private final Cases cases;
  private final ProtectionBook book;
  private final GrantDifference grants;
  private final CaseClocks clocks;

  DecideClaim(Cases cases, ProtectionBook book, GrantDifference grants, CaseClocks clocks) {
    this.cases = cases;
    this.book = book;
    this.grants = grants;
    this.clocks = clocks;
  }

  /**
   * Pays what is left of what was found, line by line: other claims may have been paid since. A
   * line that brings nothing is refused.
   *
   * @param inTime false when nobody decided
   * @return whether anything is paid
   * @throws Problem CONFLICT when a person grants a claim that brings nothing
   */
  @Transactional
  public boolean grant(CaseNumber number, boolean inTime) {
    ServiceCase of = open(number, inTime);
    Order order = grants.hold(of);
    for (Protection found : book.of(number)) {
      CaseLine line = of.line(found.item());
      if (line.decision() == LineDecision.REQUESTED) {
        decide(of, line, still(order, found));
      }
    }
    boolean pays = PayDifference.isDue(of);
    if (inTime && !pays) {
      throw Problem.conflict("price.nothingToPay");
    }
    goOn(of);
    return pays;
  }

  /** Refuses what was left open; returns whether other lines are paid all the same. */
  @Transactional
  public boolean refuse(CaseNumber number, String ground) {
    ServiceCase of = open(number, true);
    of.lines().stream()
        .filter(line -> line.decision() == LineDecision.REQUESTED)
        .map(CaseLine::item)
        .toList()
        .forEach(item -> of.refuse(item, ground));
    goOn(of);
    return PayDifference.isDue(of);
  }

  /** What was found to bring nothing stays so. */
  private Protection still(Order order, Protection found) {
    OrderLine bought = order.line(found.orderLine()).orElseThrow();
    return found.paying(Math.min(found.amount(), grants.left(order, bought, found)));
  }

  private void decide(ServiceCase of, CaseLine line, Protection found) {
    if (found.amount() > 0) {
      of.approve(line.item(), line.quantity(), Remedy.PRICE_REDUCTION, PAID);
    } else {
      of.refuse(line.item(), NOTHING);
    }
    grants.keep(of, found);
  }

  private ServiceCase open(CaseNumber number, boolean inTime) {
    ServiceCase of = cases.lock(number);
    if (inTime) {
      clocks.meet(number, JudgeClaim.CLOCK);
    } else {
      clocks.breach(number, JudgeClaim.CLOCK);
    }
    return of;
  }

  private void goOn(ServiceCase of) {
    of.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(of);
  }
}
