package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In which money a customer asks for more: that of the order, else of what was offered. */
@Component
public class CurrencyAsked {

  private final Cases cases;
  private final Orders orders;
  private final Offers offers;

  CurrencyAsked(Cases cases, Orders orders, Offers offers) {
    this.cases = cases;
    this.orders = orders;
    this.offers = offers;
  }

  /**
   * ISO 4217 code.
   *
   * @throws Problem INVALID where none is known
   */
  public String of(CaseNumber number) {
    return Optional.ofNullable(cases.get(number).orderNumber())
        .flatMap(orders::find)
        .map(Order::currency)
        .or(() -> offers.latest(number).map(offer -> offer.promised().currency()))
        .orElseThrow(() -> Problem.invalid("/amount", "complaint.noSumHere"));
  }

  void demand(CaseNumber number, Money sum) {
    String currency = of(number);
    if (!currency.equals(sum.currency())) {
      throw Problem.invalid("/amount/currency", "complaint.otherCurrency", currency);
    }
  }
}
