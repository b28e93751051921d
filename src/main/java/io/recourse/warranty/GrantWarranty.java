package io.recourse.warranty;

import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.policy.LocalDays;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SellPlan;
import io.recourse.units.KeepUnit;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a unit an extended warranty: for nothing at once, sold once it is paid (REP-05). */
@Service
public class GrantWarranty {

  private final WarrantyBook book;
  private final JudgeCoverage coverage;
  private final KeepUnit keep;
  private final LocalDays days;
  private final UnitHistory history;
  private final SellPlan sell;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GrantWarranty(
      WarrantyBook book,
      JudgeCoverage coverage,
      KeepUnit keep,
      LocalDays days,
      UnitHistory history,
      SellPlan sell,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.book = book;
    this.coverage = coverage;
    this.keep = keep;
    this.days = days;
    this.history = history;
    this.sell = sell;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is granted.
   *
   * @param from first day; null for the day after the maker's warranty, or today where that is over
   * @param price what is to be paid; null where it is granted for nothing
   */
  public record Wish(String plan, LocalDate from, Money price, String reason) {}

  /**
   * @throws Problem INVALID with what is wrong, CONFLICT when the unit has one of the plan at that
   *     time or nobody has it
   */
  @Transactional
  public UnitWarranty grant(Unit unit, Wish wish) {
    WarrantyPlan plan =
        book.plan(wish.plan())
            .filter(WarrantyPlan::offered)
            .orElseThrow(() -> Problem.invalid("/plan", "warranty.noPlan"));
    if (wish.price() != null && !wish.price().equals(plan.price())) {
      throw Problem.invalid("/price", "warranty.otherPrice");
    }
    if (unit.owner() == null || unit.replacedBy() != null) {
      throw Problem.conflict("warranty.nobody");
    }
    LocalDate from = wish.from() == null ? afterMaker(unit) : wish.from();
    LocalDate last = from.plusMonths(plan.months()).minusDays(1);
    demandFree(unit, plan, from, last);
    UnitWarranty granted =
        new UnitWarranty(
            plan.code(),
            plan.name(),
            from,
            last,
            plan.terms(),
            unit.owner(),
            wish.price(),
            wish.reason(),
            actor.actor().id(),
            clock.instant(),
            UnitWarranty.State.IN_FORCE,
            null);
    keep.keep(unit);
    if (wish.price() != null && wish.price().exceedsZero()) {
      return sell(unit, granted);
    }
    book.grant(unit.serial().key(), granted);
    events.publishEvent(
        DomainEvent.ofSystem(
            "WarrantyGranted",
            "A unit has an extended warranty.",
            Map.of(
                "serial", unit.serial().value(),
                "plan", plan.code(),
                "from", from.toString(),
                "to", last.toString())));
    return granted;
  }

  /** The customer is asked to pay; it answers for nothing before. */
  private UnitWarranty sell(Unit unit, UnitWarranty wanted) {
    CaseNumber number =
        sell.sell(
            new SellPlan.Offer(PlanSale.Kind.WARRANTY, unit, wanted.name(), wanted.price()),
            sale -> book.grant(unit.serial().key(), wanted.soldOn(sale)));
    return wanted.soldOn(number);
  }

  private void demandFree(Unit unit, WarrantyPlan plan, LocalDate from, LocalDate last) {
    boolean taken =
        book.of(history.keys(unit)).stream()
            .filter(one -> one.state() != UnitWarranty.State.LAPSED)
            .filter(one -> one.plan().equals(plan.code()))
            .anyMatch(one -> !one.endsOn().isBefore(from) && !one.startsOn().isAfter(last));
    if (taken) {
      throw Problem.conflict("warranty.twice", plan.code());
    }
  }

  private LocalDate afterMaker(Unit unit) {
    String country = unit.sale() == null ? null : unit.sale().country();
    LocalDate today = days.dayOf(clock.instant(), country);
    return coverage
        .judge(new JudgeCoverage.Question(null, null, unit, null, Set.of()), clock.instant())
        .layers()
        .stream()
        .filter(one -> one.layer() == Coverage.Layer.MAKER && one.until() != null)
        .map(one -> one.until().plusDays(1))
        .filter(day -> day.isAfter(today))
        .findFirst()
        .orElse(today);
  }
}
