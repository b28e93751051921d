package io.recourse.maintenance;

import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.serviceplans.CallOffPlan;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SellPlan;
import io.recourse.units.KeepUnit;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees on upkeep for a unit: granted at once, sold once it is paid; and ends it (REP-04). */
@Service
public class AgreeMaintenance {

  private final AgreementBook book;
  private final KeepUnit keep;
  private final UnitHistory history;
  private final SellPlan sell;
  private final CallOffPlan callOff;
  private final CheckAgreement check;
  private final CurrentActor actor;
  private final AgreementNews news;
  private final Clock clock;

  AgreeMaintenance(
      AgreementBook book,
      KeepUnit keep,
      UnitHistory history,
      SellPlan sell,
      CallOffPlan callOff,
      CheckAgreement check,
      CurrentActor actor,
      AgreementNews news,
      Clock clock) {
    this.book = book;
    this.keep = keep;
    this.history = history;
    this.sell = sell;
    this.callOff = callOff;
    this.check = check;
    this.actor = actor;
    this.news = news;
    this.clock = clock;
  }

  /**
   * What is agreed on.
   *
   * @param from day on which the first visit is due
   * @param until last day on which one can be due
   * @param price what is to be paid in all; null where it is granted
   */
  public record Wish(
      Integer everyMonths, LocalDate from, LocalDate until, Money price, String reason) {}

  /**
   * @throws Problem INVALID with everything that is wrong, CONFLICT when nobody has the unit, it
   *     has an agreement, nobody knows where it is, or a price cannot be charged
   */
  @Transactional
  public Agreement agree(Unit unit, Wish wish) {
    return agree(unit, wish, false);
  }

  /** The same for an article that is sold no more, agreed on with nobody. */
  @Transactional
  public Agreement upkeep(Unit unit, Wish wish) {
    return agree(unit, wish, true);
  }

  private Agreement agree(Unit unit, Wish wish, boolean declining) {
    check.demandSound(wish, country(unit));
    if (unit.owner() == null || unit.replacedBy() != null || country(unit) == null) {
      throw Problem.conflict("maintenance.nobody");
    }
    keep.keep(unit);
    Agreement wanted =
        new Agreement(
            0,
            unit.serial().key(),
            unit.serial().value(),
            wish.everyMonths(),
            wish.from(),
            wish.until(),
            wish.from(),
            wish.price(),
            wish.reason().strip(),
            Agreement.State.IN_FORCE,
            null,
            actor.actor().id(),
            clock.instant(),
            declining);
    demandFree(unit);
    if (wish.price() != null && wish.price().exceedsZero()) {
      var unused =
          sell.sell(
              new SellPlan.Offer(PlanSale.Kind.MAINTENANCE, unit, unit.name(), wish.price()),
              sale -> add(wanted.soldOn(sale)));
    } else {
      add(wanted);
    }
    return book.of(List.of(wanted.unitKey())).get(0);
  }

  /**
   * No visit comes any more; one that is on its way stays a case of its own. What is paid of it
   * goes back as when its customer calls it off.
   *
   * @throws Problem NOT_FOUND when the unit has no such agreement, CONFLICT when it is not in force
   */
  @Transactional
  public void end(Unit unit, long id) {
    if (book.find(id).filter(one -> one.unitKey().equals(unit.serial().key())).isEmpty()) {
      throw Problem.notFound("maintenance.noAgreement");
    }
    Agreement held = book.hold(id).orElseThrow(() -> Problem.conflict("maintenance.notInForce"));
    book.becomes(id, Agreement.State.ENDED);
    if (held.sale() != null) {
      var unused = callOff.callOff(held.sale(), CallOffPlan.Why.CUSTOMER);
    }
    news.ended(held);
  }

  private void add(Agreement agreement) {
    long id = book.add(agreement).orElseThrow(() -> Problem.conflict("maintenance.agreed"));
    news.agreed(book.find(id).orElseThrow());
  }

  /**
   * A unit given for another is one with it: its agreement goes on. The index of the table decides
   * who of two was quicker.
   */
  private void demandFree(Unit unit) {
    boolean taken =
        book.of(history.keys(unit)).stream()
            .anyMatch(one -> one.isInForce() || one.state() == Agreement.State.ASKED);
    if (taken) {
      throw Problem.conflict("maintenance.agreed");
    }
  }

  private static String country(Unit unit) {
    return unit.sale() == null ? null : unit.sale().country();
  }
}
