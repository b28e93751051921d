package io.recourse.upgrades;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.LocalDays;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SellPlan;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.KeepUnit;
import io.recourse.units.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owner of a unit, or staff for them, asks for an upgrade of it: a case of its own (REP-08).
 */
@Service
public class AskUpgrade {

  private final UpgradeBook book;
  private final SellPlan sell;
  private final KeepUnit keep;
  private final CaseOfUnit caseOf;
  private final LocalDays days;
  private final Clock clock;

  AskUpgrade(
      UpgradeBook book,
      SellPlan sell,
      KeepUnit keep,
      CaseOfUnit caseOf,
      LocalDays days,
      Clock clock) {
    this.book = book;
    this.sell = sell;
    this.keep = keep;
    this.caseOf = caseOf;
    this.days = days;
    this.clock = clock;
  }

  /** What can be asked for now: sold today for its article, and not had yet. */
  @Transactional(readOnly = true)
  public List<UpgradeOffer> offers(Unit unit) {
    List<String> had =
        book.of(List.of(unit.serial().key())).stream()
            .filter(AskUpgrade::isStanding)
            .map(Upgrade::code)
            .toList();
    LocalDate today = today(unit);
    return book.offersFor(unit.sku()).stream()
        .filter(offer -> offer.isSoldOn(today) && !had.contains(offer.code()))
        .toList();
  }

  /**
   * Opens its case, on which its price is paid first.
   *
   * @param atOnce whether its owner agrees that the right to withdraw ends once it is carried out
   * @throws Problem NOT_FOUND for what is not offered for it now, CONFLICT where it has it or no
   *     price can be charged for it
   */
  @Transactional
  public CaseNumber ask(Unit unit, String code, boolean atOnce) {
    UpgradeOffer offer =
        book.offer(code)
            .filter(one -> one.sku().equals(unit.sku()) && one.isSoldOn(today(unit)))
            .orElseThrow(() -> Problem.notFound("upgrade.notOffered"));
    keep.keep(unit);
    CaseNumber number =
        sell.sell(
            new SellPlan.Offer(PlanSale.Kind.UPGRADE, unit, offer.name(), offer.price()),
            sale -> add(sale, unit, offer, atOnce));
    var unused = caseOf.name(number, unit.serial().value());
    return number;
  }

  private void add(CaseNumber sale, Unit unit, UpgradeOffer offer, boolean atOnce) {
    Upgrade asked =
        new Upgrade(
            sale,
            unit.serial().key(),
            offer.code(),
            today(unit),
            atOnce,
            Upgrade.State.ASKED,
            null);
    if (!book.add(asked)) {
      throw Problem.conflict("upgrade.had");
    }
  }

  private static boolean isStanding(Upgrade one) {
    return switch (one.state()) {
      case ASKED, PAID, DONE -> true;
      case NOT_DONE, LAPSED, CALLED_OFF -> false;
    };
  }

  private LocalDate today(Unit unit) {
    return days.dayOf(clock.instant(), unit.sale() == null ? null : unit.sale().country());
  }
}
