package io.recourse.serviceplans;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.payments.ClosePayments;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The price of a plan is asked for, paid, or not paid in time. */
@Service
public class PayPlan {

  static final String PAYMENT = "planPayment";

  private final Cases cases;
  private final PlanSales sales;
  private final List<SoldPlan> sellers;
  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;
  private final ClosePayments payments;
  private final PlanEvents events;
  private final Clock clock;

  PayPlan(
      Cases cases,
      PlanSales sales,
      List<SoldPlan> sellers,
      CaseClocks clocks,
      CaseTerms terms,
      NextFromClocks next,
      ClosePayments payments,
      PlanEvents events,
      Clock clock) {
    this.cases = cases;
    this.sales = sales;
    this.sellers = sellers;
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
    this.payments = payments;
    this.events = events;
    this.clock = clock;
  }

  /** Returns by when it is to be paid. */
  @Transactional
  public Instant ask(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Due due = terms.due(of, TermName.PAY_PLAN);
    clocks.start(number, PAYMENT, Party.CUSTOMER.name(), due.at(), "planLapses", due.ground());
    next.follow(of);
    cases.save(of);
    return due.at();
  }

  /** All of it was paid: it is in force. */
  @Transactional
  public void paid(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    PlanSale paid = moves(sales.find(number).orElseThrow().paid(clock.instant()));
    clocks.meet(number, PAYMENT);
    if (seller(paid).isCarriedOut()) {
      next.follow(of);
    } else {
      of.closeAs(CaseStatus.CLOSED, "The plan is paid and in force.");
    }
    cases.save(of);
    seller(paid).paid(number);
  }

  /** Nothing was paid in time: it never was in force, and what is paid later goes back. */
  @Transactional
  public void lapse(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, PAYMENT);
    end(number, PlanSale.State.LAPSED);
    of.closeAs(CaseStatus.EXPIRED, "The plan was not paid in time.");
    cases.save(of);
  }

  /** The customer does not want it any more; the case has ended already. */
  @Transactional
  public void withdraw(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.cancelAll(number);
    end(number, PlanSale.State.WITHDRAWN);
  }

  /** Whether nothing was paid yet; what was paid is called off, not withdrawn. */
  @Transactional(readOnly = true)
  public boolean isAsked(CaseNumber number) {
    return sales.find(number).filter(sale -> sale.state() == PlanSale.State.ASKED).isPresent();
  }

  private void end(CaseNumber number, PlanSale.State state) {
    seller(becomes(number, state)).lapsed(number);
    payments.expire(number);
  }

  private PlanSale becomes(CaseNumber number, PlanSale.State state) {
    return moves(sales.find(number).orElseThrow().becomes(state));
  }

  private PlanSale moves(PlanSale sale) {
    sales.save(sale);
    events.moved(sale);
    return sale;
  }

  private SoldPlan seller(PlanSale sale) {
    return sellers.stream().filter(one -> one.kind() == sale.kind()).findFirst().orElseThrow();
  }
}
