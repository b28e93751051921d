package io.recourse.repairs;

import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.settlement.MostReduction;
import org.springframework.stereotype.Component;

/**
 * Who diagnoses the goods says how much less is paid for them where their buyer keeps them for less
 * (EU 2019/771 art. 13(4) and 15, UK CRA 2015 s24); nothing said, the share of the shop holds.
 */
@Component
class AgreeLessPrice {

  private static final String DEFECT = "DEFECT";

  private final ChooseRepairRemedy chosen;
  private final MostReduction limit;
  private final LessPriceBook book;

  AgreeLessPrice(ChooseRepairRemedy chosen, MostReduction limit, LessPriceBook book) {
    this.chosen = chosen;
    this.limit = limit;
    this.book = book;
  }

  /**
   * @param amount in minor units of the order's currency; null for the shop's share
   * @throws Problem INVALID where no lower price was chosen, or beyond the limit
   */
  void agree(ServiceCase of, Long amount) {
    if (amount == null) {
      return;
    }
    if (chosen.insteadOfRepair(of).filter(Remedy.PRICE_REDUCTION::equals).isEmpty()) {
      throw Problem.invalid("/values/reduction", "repair.noReduction");
    }
    Money most = limit.of(of, DEFECT);
    if (amount < 1 || amount > most.amount()) {
      throw Problem.invalid("/values/reduction", "repair.reductionBeyond", most.inWords());
    }
    book.keep(of.number(), new Money(amount, most.currency()));
  }
}
