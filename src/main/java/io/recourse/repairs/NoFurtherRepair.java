package io.recourse.repairs;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.RemedyVerdict;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where the law leaves no further repair of a piece, its case says so from the first day on: the
 * remedies that are left are offered by themselves, and nothing is tried at home before (RET-09).
 * The goods are still looked at, and whoever pays for a repair may have one.
 */
@Component
public class NoFurtherRepair {

  private final RepairedUnit unit;
  private final RecalledGoods recalled;
  private final WarrantyOfRepair warranty;

  NoFurtherRepair(RepairedUnit unit, RecalledGoods recalled, WarrantyOfRepair warranty) {
    this.unit = unit;
    this.recalled = recalled;
    this.warranty = warranty;
  }

  /** Why; empty where a repair may be tried, or the law asks nothing of the seller any more. */
  public Optional<String> ground(ServiceCase of) {
    return of.orderNumber() == null || recalled.areOf(of)
        ? Optional.empty()
        : unit.ladder(of)
            .filter(verdict -> !verdict.repairAllowed())
            .filter(verdict -> warranty.isLawRunning(of))
            .map(RemedyVerdict::ground);
  }

  /** The same, and the case keeps the receipt of it. */
  boolean find(ServiceCase of) {
    return ground(of).isPresent() && !unit.isRepairUseful(of);
  }
}
