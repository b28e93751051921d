package io.recourse.repairs;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.CureBasis;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Why a repair is done. Only a lack of conformity that the seller has to cure makes it one of the
 * tries that the law counts (UK CRA 2015 s24(5), EU Dir. 2019/771 art. 13, CN three guarantees art.
 * 11); what the customer pays, a maker promises, a reading foretells or a recall asks is none.
 */
@Component
class BasisOfRepair {

  private final RecalledGoods recalled;
  private final RepairBook book;

  BasisOfRepair(RecalledGoods recalled, RepairBook book) {
    this.recalled = recalled;
    this.book = book;
  }

  /**
   * @param promised how law, maker and plan stand to what was found; empty where nobody knows
   */
  CureBasis of(
      ServiceCase of,
      Finding finding,
      Coverage told,
      Optional<io.recourse.warranty.Coverage> promised) {
    if (finding == Finding.NO_FAULT_FOUND
        || told == Coverage.NOT_COVERED
        || recalled.areOf(of)
        || book.isPreventive(of.number())) {
      return CureBasis.NONE;
    }
    boolean byLaw =
        finding == Finding.FAULT_CONFIRMED
            && told == Coverage.COVERED
            && promised.filter(WarrantyOfRepair::lawRuns).isPresent();
    return byLaw ? CureBasis.LAW : CureBasis.PROMISE;
  }
}
