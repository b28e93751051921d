package io.recourse.upgrades.web;

import io.recourse.serviceplans.PlanSales;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import io.recourse.units.UnitPart;
import io.recourse.upgrades.AskUpgrade;
import io.recourse.upgrades.Upgrade;
import io.recourse.upgrades.UpgradeBook;
import io.recourse.upgrades.UpgradeOffer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can be bought for a unit, and what was. */
@Component
class UpgradesOfUnit implements UnitPart {

  private final AskUpgrade ask;
  private final UpgradeBook book;
  private final PlanSales sales;
  private final UnitHistory history;

  UpgradesOfUnit(AskUpgrade ask, UpgradeBook book, PlanSales sales, UnitHistory history) {
    this.ask = ask;
    this.book = book;
    this.sales = sales;
    this.history = history;
  }

  /** What its page shows. */
  public record Shown(String serial, List<UpgradeOffer> offers, List<Row> had) {}

  /** One that was asked for, by the name it was sold under. */
  public record Row(Upgrade upgrade, String name) {}

  @Override
  public String fragment() {
    return "upgrades/unit :: part";
  }

  @Override
  public Optional<Shown> of(Unit unit) {
    List<String> keys = history.of(unit).units().stream().map(one -> one.serial().key()).toList();
    List<Row> had =
        book.of(keys).stream()
            .map(one -> new Row(one, sales.find(one.number()).orElseThrow().name()))
            .toList();
    List<UpgradeOffer> offers = ask.offers(unit);
    return offers.isEmpty() && had.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown(unit.serial().value(), offers, had));
  }
}
