package io.recourse.upgrades;

import io.recourse.common.CaseNumber;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SoldPlan;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** An upgrade that is paid is carried out; then it is used up. */
@Component
class SoldUpgrade implements SoldPlan {

  private final UpgradeBook book;
  private final UpgradeFlow flow;

  SoldUpgrade(UpgradeBook book, UpgradeFlow flow) {
    this.book = book;
    this.flow = flow;
  }

  @Override
  public PlanSale.Kind kind() {
    return PlanSale.Kind.UPGRADE;
  }

  @Override
  public boolean isCarriedOut() {
    return true;
  }

  @Override
  public boolean isUsedUp(CaseNumber sale) {
    return book.find(sale)
        .filter(one -> one.atOnce() && one.state() == Upgrade.State.DONE)
        .isPresent();
  }

  @Override
  public boolean isStillOwed(CaseNumber sale) {
    return book.find(sale).filter(one -> one.state() == Upgrade.State.PAID).isPresent();
  }

  @Override
  public void paid(CaseNumber sale) {
    book.becomes(sale, Upgrade.State.PAID, null);
    flow.begin(sale);
  }

  @Override
  public void lapsed(CaseNumber sale) {
    book.becomes(sale, Upgrade.State.LAPSED, null);
  }

  @Override
  public Runs runs(CaseNumber sale) {
    LocalDate sold = book.find(sale).orElseThrow().soldOn();
    return new Runs(sold, sold);
  }

  /** What could not be carried out is called off by its own process. */
  @Override
  public void calledOff(CaseNumber sale, LocalDate last) {
    Upgrade.State before = book.find(sale).orElseThrow().state();
    if (before != Upgrade.State.NOT_DONE) {
      book.becomes(sale, Upgrade.State.CALLED_OFF, null);
    }
    if (before == Upgrade.State.PAID) {
      flow.calledOff(sale);
    }
  }
}
