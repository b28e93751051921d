package io.recourse.hotline;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.upgrades.AskUpgrade;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * An upgrade of something they own; withdrawing from it stays their right until it is carried out.
 */
@Component
class UpgradesForCaller implements CallerOffers {

  private final FindUnit units;
  private final AskUpgrade upgrades;

  UpgradesForCaller(FindUnit units, AskUpgrade upgrades) {
    this.units = units;
    this.upgrades = upgrades;
  }

  @Override
  public CaseType type() {
    return CaseType.SERVICE_PLAN;
  }

  @Override
  public String door() {
    return "/work/units/{serial}/upgrades/{code}";
  }

  @Override
  public List<Offer> of(List<String> persons) {
    return persons.stream()
        .flatMap(one -> units.of(one).stream())
        .flatMap(
            unit ->
                upgrades.offers(unit).stream()
                    .map(
                        offer ->
                            new Offer(
                                type(),
                                offer.code() + "|" + unit.serial().value(),
                                offer.name() + " · " + unit.name(),
                                offer.price())))
        .toList();
  }

  @Override
  public CaseNumber ask(String key) {
    String[] parts = key.split("\\|", 2);
    return upgrades.ask(units.find(Serial.of(parts[1])).orElseThrow(), parts[0], false);
  }
}
