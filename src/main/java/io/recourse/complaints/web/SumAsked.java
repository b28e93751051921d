package io.recourse.complaints.web;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.TypedMoney;
import io.recourse.complaints.Offers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sum that a customer asks for, in the currency of the order or of what was offered. */
@Component
class SumAsked {

  private final Cases cases;
  private final Orders orders;
  private final Offers offers;

  SumAsked(Cases cases, Orders orders, Offers offers) {
    this.cases = cases;
    this.orders = orders;
    this.offers = offers;
  }

  /**
   * As people type it, in their writing of sums.
   *
   * @throws Problem INVALID where no currency is known, or for what is no sum above zero
   */
  Money typed(CaseNumber number, String sum) {
    Money asked = TypedMoney.read(sum, currency(number), "/amount");
    if (!asked.exceedsZero()) {
      throw Problem.invalid("/amount", "field.amountOverZero");
    }
    return asked;
  }

  private String currency(CaseNumber number) {
    return Optional.ofNullable(cases.get(number).orderNumber())
        .flatMap(orders::find)
        .map(Order::currency)
        .or(() -> offers.latest(number).map(offer -> offer.promised().currency()))
        .orElseThrow(() -> Problem.invalid("/amount", "complaint.noSumHere"));
  }
}
