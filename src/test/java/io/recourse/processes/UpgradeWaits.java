package io.recourse.processes;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.testing.ProcessDriver;
import io.recourse.units.Unit;
import io.recourse.upgrades.AskUpgrade;
import io.recourse.upgrades.KeepOffer;
import io.recourse.upgrades.UpgradeOffer;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Upgrades of 49.00 that are offered for washing machines, ordered and paid. */
@Component
class UpgradeWaits implements Waits {

  private static final Money PRICE = new Money(4900, "EUR");

  private final ServicePlans plans;
  private final KeepOffer keep;
  private final AskUpgrade ask;
  private final ProcessDriver driver;

  UpgradeWaits(ServicePlans plans, KeepOffer keep, AskUpgrade ask, ProcessDriver driver) {
    this.plans = plans;
    this.keep = keep;
    this.ask = ask;
    this.driver = driver;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of("Task_CarryOutUpgrade", () -> paid(plans.unit("DE")));
  }

  /** Its code. */
  String offered(Unit unit) {
    String code = "more-" + System.nanoTime();
    keep.keep(
        new UpgradeOffer(
            code,
            unit.sku(),
            UpgradeOffer.Kind.FUNCTION,
            "More programs",
            "Wool and silk.",
            PRICE,
            LocalDate.of(2020, 1, 1),
            null));
    return code;
  }

  /** To be carried out. */
  CaseNumber paid(Unit unit) {
    CaseNumber number = ask.ask(unit, offered(unit), false);
    driver.runJobs(number);
    try {
      plans.pay(number);
    } catch (Exception unpaid) {
      throw new IllegalStateException(unpaid);
    }
    driver.runJobs(number);
    return number;
  }
}
