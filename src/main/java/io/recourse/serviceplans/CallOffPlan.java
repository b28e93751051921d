package io.recourse.serviceplans;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.messages.TellCustomer;
import io.recourse.payments.ClosePayments;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.LocalDays;
import io.recourse.policy.TermName;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan that is paid is called off: within the term of withdrawal all of its price goes back,
 * later what the table {@code planCallOff} leaves of the time that was not used.
 */
@Service
public class CallOffPlan {

  private static final String TABLE = "planCallOff";

  private final Cases cases;
  private final PlanSales sales;
  private final List<SoldPlan> sellers;
  private final PurchaseTerms terms;
  private final Decisions decisions;
  private final LocalDays days;
  private final ClosePayments payments;
  private final PlanEvents events;
  private final TellCustomer tellCustomer;
  private final Clock clock;

  CallOffPlan(
      Cases cases,
      PlanSales sales,
      List<SoldPlan> sellers,
      PurchaseTerms terms,
      Decisions decisions,
      LocalDays days,
      ClosePayments payments,
      PlanEvents events,
      TellCustomer tellCustomer,
      Clock clock) {
    this.cases = cases;
    this.sales = sales;
    this.sellers = sellers;
    this.terms = terms;
    this.decisions = decisions;
    this.days = days;
    this.payments = payments;
    this.events = events;
    this.tellCustomer = tellCustomer;
    this.clock = clock;
  }

  /** Why a plan is called off. */
  public enum Why {
    /** Its customer does not want it any more. */
    CUSTOMER,
    /** The unit it was for was returned or paid back. */
    UNIT_RETURNED,
    /** What was bought could not be carried out. */
    NOT_CARRIED_OUT
  }

  /**
   * What goes back.
   *
   * @param whole whether that is all of the price, as by the law of withdrawal
   * @param byTable what the table said; null where it was not asked
   */
  public record Back(Money amount, boolean whole, String ground, Judgement byTable) {}

  /** What would go back now; empty where the plan is not paid, or called off already. */
  @Transactional(readOnly = true)
  public Optional<Back> now(CaseNumber number, Why why) {
    return sales
        .find(number)
        .filter(sale -> sale.state() == PlanSale.State.PAID)
        .filter(sale -> why != Why.CUSTOMER || !seller(sale).isUsedUp(number))
        .map(sale -> back(cases.get(number), sale, why));
  }

  /**
   * @return what goes back
   * @throws Problem CONFLICT where the plan is not paid, or called off already
   */
  @Transactional
  public Back callOff(CaseNumber number, Why why) {
    ServiceCase of = cases.lock(number);
    PlanSale sale =
        sales
            .find(number)
            .filter(one -> one.state() == PlanSale.State.PAID)
            .orElseThrow(() -> Problem.conflict("servicePlan.notPaid", number));
    if (why == Why.CUSTOMER && seller(sale).isUsedUp(number)) {
      throw Problem.conflict("servicePlan.usedUp");
    }
    Back back = back(of, sale, why);
    keepWithoutRule(number, back);
    LocalDate today = today(of);
    boolean begun = !runs(sale).startsOn().isAfter(today);
    seller(sale).calledOff(number, back.whole() || !begun ? null : today);
    PlanSale ended = sale.becomes(PlanSale.State.CALLED_OFF);
    sales.save(ended);
    if (back.amount().exceedsZero()) {
      payments.giveBack(number, back.amount(), back.ground());
    }
    events.moved(ended);
    tellCustomer.tell(
        number,
        "planCalledOff",
        Map.of(
            "back",
            back.amount(),
            "returned",
            why == Why.UNIT_RETURNED,
            "undone",
            why == Why.NOT_CARRIED_OUT),
        number + "/calledOff");
    return back;
  }

  /** What the table said is asked anew by whoever looks, and kept only where it said nothing. */
  private void keepWithoutRule(CaseNumber number, Back back) {
    if (back.byTable() != null && back.byTable().standsIn()) {
      decisions.keep(number, List.of(new Decisions.Taken(null, back.byTable())));
    }
  }

  private Back back(ServiceCase of, PlanSale sale, Why why) {
    if (why == Why.NOT_CARRIED_OUT || seller(sale).isStillOwed(sale.number())) {
      return new Back(
          sale.price(), true, "It was not carried out: all of its price goes back.", null);
    }
    if (isInTerm(of, sale)) {
      String ground = terms.of(of).term(TermName.CHANGE_OF_MIND).ground();
      return new Back(sale.price(), true, ground, null);
    }
    Judgement said =
        decisions.answer(
            TABLE, sale.number(), Map.of("why", why.name(), "kind", sale.kind().name()));
    SoldPlan.Runs runs = runs(sale);
    long unused = Math.multiplyExact(sale.price().amount(), runs.left(today(of))) / runs.days();
    long part = Math.multiplyExact(unused, said.number("unusedPercent")) / 100;
    return new Back(new Money(part, sale.price().currency()), false, said.ground(), said);
  }

  private boolean isInTerm(ServiceCase of, PlanSale sale) {
    return sale.paidAt() != null
        && clock.instant().isBefore(terms.end(of, TermName.CHANGE_OF_MIND, sale.paidAt()));
  }

  private LocalDate today(ServiceCase of) {
    return days.dayOf(clock.instant(), of.origin().country());
  }

  private SoldPlan.Runs runs(PlanSale sale) {
    return seller(sale).runs(sale.number());
  }

  private SoldPlan seller(PlanSale sale) {
    return sellers.stream().filter(one -> one.kind() == sale.kind()).findFirst().orElseThrow();
  }
}
