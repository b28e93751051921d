package io.recourse.casefile.web;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.NameOrder;
import io.recourse.orders.OrderLine;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.withdrawal.WithdrawLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** What staff may do to a case now, by the rules of the acts themselves. */
@Component
class OfferedActs {

  private final WithdrawCase withdrawCase;
  private final WithdrawLine withdrawLine;
  private final ReopenCase reopenCase;
  private final ConvertCase convertCase;
  private final NameOrder nameOrder;

  OfferedActs(
      WithdrawCase withdrawCase,
      WithdrawLine withdrawLine,
      ReopenCase reopenCase,
      ConvertCase convertCase,
      NameOrder nameOrder) {
    this.nameOrder = nameOrder;
    this.withdrawLine = withdrawLine;
    this.withdrawCase = withdrawCase;
    this.reopenCase = reopenCase;
    this.convertCase = convertCase;
  }

  /**
   * @param lines those that can be withdrawn while others stay
   * @param types what it may be converted to
   * @param named lines of the order that a conversion may name
   * @param namesOrder whether it may be given an order
   */
  record Acts(
      boolean withdraw,
      List<CaseLine> lines,
      boolean reopen,
      List<CaseType> types,
      List<OrderLine> named,
      boolean namesOrder) {

    public boolean any() {
      return withdraw || reopen || !types.isEmpty();
    }
  }

  Acts of(ServiceCase of) {
    return new Acts(
        withdrawCase.isPossible(of),
        withdrawLine.apart(of),
        reopenCase.isPossible(of),
        convertCase.possible(of),
        convertCase.nameable(of),
        nameOrder.isPossible(of));
  }
}
