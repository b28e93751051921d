package io.recourse.serviceplans;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Orders;
import io.recourse.units.GoneBack;
import io.recourse.units.Unit;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case on which a plan is paid for, and starts its process. */
@Component
public class SellPlan {

  private static final int ORDINARY = 50;

  private final Cases cases;
  private final RouteNewCase routing;
  private final NextNumber numbers;
  private final CaseFlows flows;
  private final PlanSales sales;
  private final Customers customers;
  private final Orders orders;
  private final GoneBack goneBack;
  private final CurrentActor hand;
  private final Clock clock;

  SellPlan(
      Cases cases,
      NextNumber numbers,
      CaseFlows flows,
      PlanSales sales,
      Customers customers,
      Orders orders,
      GoneBack goneBack,
      CurrentActor hand,
      Clock clock,
      RouteNewCase routing) {
    this.routing = routing;
    this.cases = cases;
    this.numbers = numbers;
    this.flows = flows;
    this.sales = sales;
    this.customers = customers;
    this.orders = orders;
    this.goneBack = goneBack;
    this.hand = hand;
    this.clock = clock;
  }

  /** What is sold to the owner of a unit, by the name they know it by. */
  public record Offer(PlanSale.Kind kind, Unit unit, String name, Money price) {}

  /**
   * @param keep writes what is sold under the number of the case, before the money is asked for
   * @throws Problem CONFLICT for a unit that its owner did not buy with an order of ours: money is
   *     counted and given back by that, in its currency; for one that was returned or paid back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseNumber sell(Offer offer, Consumer<CaseNumber> keep) {
    Unit unit = offer.unit();
    demandOrder(unit, offer.price());
    CaseNumber number = numbers.next();
    Assignment queue = new Assignment(null, CaseType.SERVICE_PLAN.homeTeam(), ORDINARY);
    ServiceCase opened =
        ServiceCase.open(origin(number, offer), CaseType.SERVICE_PLAN, List.of(), queue, clock);
    cases.add(opened);
    sales.add(
        new PlanSale(
            number,
            offer.kind(),
            unit.serial().value(),
            offer.name(),
            offer.price(),
            PlanSale.State.ASKED,
            null));
    keep.accept(number);
    AutomaticStep.run(
        () -> {
          routing.classify(opened);
          cases.save(opened);
        });
    flows.of(CaseType.SERVICE_PLAN).orElseThrow().start(opened);
    return number;
  }

  private void demandOrder(Unit unit, Money price) {
    if (unit.sale() == null || unit.sale().orderNumber() == null || unit.changedHands()) {
      throw Problem.conflict("servicePlan.noOrder");
    }
    String paidIn = orders.find(unit.sale().orderNumber()).orElseThrow().currency();
    if (goneBack.is(unit)) {
      throw Problem.conflict("servicePlan.returned");
    }
    if (!paidIn.equals(price.currency())) {
      throw Problem.conflict("servicePlan.currency", paidIn);
    }
  }

  private CaseOrigin origin(CaseNumber number, Offer offer) {
    Unit unit = offer.unit();
    return new CaseOrigin(
        number,
        Channel.API,
        hand.actor(),
        unit.owner(),
        unit.sale().orderNumber(),
        customers.find(unit.owner()).map(Customer::language).orElse("en"),
        unit.sale().country(),
        offer.name(),
        null,
        clock.instant());
  }
}
