package io.recourse.warranty;

import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import io.recourse.orders.WarrantyTerms;
import io.recourse.policy.Guarantee;
import io.recourse.policy.Guarantee.State;
import io.recourse.policy.JudgeFault;
import io.recourse.policy.LineFacts;
import io.recourse.policy.LocalDays;
import io.recourse.policy.ProductWarranty;
import io.recourse.policy.Term;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import io.recourse.warranty.Coverage.Layer;
import io.recourse.warranty.Coverage.Warrant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads how each warranty of a unit stands on a day. */
@Component
class WarrantLayers {

  private static final Warrant NO_MAKER = none(Layer.MAKER);
  private static final Warrant NO_EXTENDED = none(Layer.EXTENDED);

  private final JudgeFault faults;
  private final Warranties makers;
  private final WarrantyBook book;
  private final UnitHistory history;
  private final LocalDays days;

  WarrantLayers(
      JudgeFault faults,
      Warranties makers,
      WarrantyBook book,
      UnitHistory history,
      LocalDays days) {
    this.faults = faults;
    this.makers = makers;
    this.book = book;
    this.history = history;
    this.days = days;
  }

  static Warrant statutory(Guarantee law) {
    return new Warrant(Layer.STATUTORY, law.state(), law.until(), 100, 100, law.ground());
  }

  Warrant maker(Unit unit, LineFacts facts, String fault, Instant at) {
    LocalDate bought = days.dayOf(facts.purchasedAt(), facts.country());
    return makers
        .inForce(unit.sku(), bought)
        .map(promise -> maker(promise, unit, facts, fault, at))
        .orElse(NO_MAKER);
  }

  private Warrant maker(Warranty promise, Unit unit, LineFacts facts, String fault, Instant at) {
    Term term =
        new ProductWarranty(
                promise.months(),
                promise.covers(),
                promise.source(),
                "WARRANTY:" + promise.sku() + ":" + promise.from(),
                Term.Start.valueOf(promise.startsAt().name()))
            .asTerm();
    LocalDate last = faults.lastDay(facts, term, promise.terms().monthsAfterRepair());
    boolean lost = !promise.terms().transferable() && unit.changedHands();
    State state =
        state(promise.terms(), fault, facts, lost, last == null || !today(facts, at).isAfter(last));
    return warrant(Layer.MAKER, state, last, promise.terms(), term.ground());
  }

  /** The one that helps most: running before excluded, before over. */
  Warrant extended(Unit unit, LineFacts facts, String fault, Instant at) {
    List<String> keys = history.of(unit).units().stream().map(one -> one.serial().key()).toList();
    return book.of(keys).stream()
        .filter(UnitWarranty::isInForce)
        .map(one -> extended(one, unit, facts, fault, at))
        .min(Comparator.comparing(Warrant::state))
        .orElse(NO_EXTENDED);
  }

  private Warrant extended(UnitWarranty one, Unit unit, LineFacts facts, String fault, Instant at) {
    LocalDate last =
        facts.dates().wereCured()
            ? one.endsOn().plusMonths(one.terms().monthsAfterRepair())
            : one.endsOn();
    LocalDate today = today(facts, at);
    boolean runs = !today.isBefore(one.startsOn()) && !today.isAfter(last);
    boolean lost = !one.terms().transferable() && !one.holder().equals(unit.owner());
    State state = state(one.terms(), fault, facts, lost, runs);
    return warrant(Layer.EXTENDED, state, last, one.terms(), one.name());
  }

  private static State state(
      WarrantyTerms terms, String fault, LineFacts facts, boolean lost, boolean runs) {
    if (!runs) {
      return State.OVER;
    }
    return lost || terms.excludes(fault, facts.traits()) ? State.EXCLUDED : State.RUNNING;
  }

  private LocalDate today(LineFacts facts, Instant at) {
    return days.dayOf(at, facts.country());
  }

  private static Warrant warrant(
      Layer layer, State state, LocalDate until, WarrantyTerms terms, String ground) {
    return new Warrant(layer, state, until, terms.partsShare(), terms.labourShare(), ground);
  }

  private static Warrant none(Layer layer) {
    return new Warrant(layer, State.NONE, null, 0, 0, null);
  }
}
