package io.recourse.complaints.web;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.complaints.Offers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.math.BigDecimal;
import java.util.Currency;
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
   * @throws Problem INVALID where no currency is known or it has no such parts
   */
  Money inMajorUnits(CaseNumber number, BigDecimal sum) {
    String currency = currency(number);
    int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    try {
      return new Money(sum.movePointRight(digits).longValueExact(), currency);
    } catch (ArithmeticException tooFine) {
      throw Problem.invalid("/amount", "field.decimals", digits);
    }
  }

  private String currency(CaseNumber number) {
    return Optional.ofNullable(cases.get(number).orderNumber())
        .flatMap(orders::find)
        .map(Order::currency)
        .or(() -> offers.latest(number).map(offer -> offer.promised().currency()))
        .orElseThrow(() -> Problem.invalid("/amount", "complaint.noSumHere"));
  }
}
