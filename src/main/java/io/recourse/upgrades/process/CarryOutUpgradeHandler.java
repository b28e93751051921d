package io.recourse.upgrades.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.PlanSales;
import io.recourse.upgrades.CarryOutUpgrade;
import io.recourse.upgrades.UpgradeBook;
import io.recourse.worklist.TaskHandler;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technician says what was done to the unit, or why it could not be. */
@Component
class CarryOutUpgradeHandler implements TaskHandler {

  private final CarryOutUpgrade upgrade;
  private final UpgradeBook book;
  private final PlanSales sales;

  CarryOutUpgradeHandler(CarryOutUpgrade upgrade, UpgradeBook book, PlanSales sales) {
    this.upgrade = upgrade;
    this.book = book;
    this.sales = sales;
  }

  @Override
  public String taskKey() {
    return UpgradeElements.CARRY_OUT;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    Map<String, Object> known = new HashMap<>();
    PlanSale sale = sales.find(number).orElseThrow();
    known.put("serial", sale.serial());
    known.put("upgrade", sale.name());
    book.find(number)
        .flatMap(asked -> book.offer(asked.code()))
        .ifPresent(offer -> known.put("description", offer.description()));
    return known;
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    boolean done = "DONE".equals(values.get("result"));
    upgrade.record(number, done, ((String) values.get("words")).strip());
    return Map.of(UpgradeElements.DONE, done);
  }
}
