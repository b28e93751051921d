package io.recourse.settlement;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Orders;
import io.recourse.refunds.ReserveRefund;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * A difference that the customer paid beside us goes back when the exchange is called off: counted
 * as a charge of the order, and paid back by finance, since no provider has it.
 */
@Component
class GiveBackByHand {

  private final Cases cases;
  private final Orders orders;
  private final ReserveRefund refunds;

  GiveBackByHand(Cases cases, Orders orders, ReserveRefund refunds) {
    this.cases = cases;
    this.orders = orders;
    this.refunds = refunds;
  }

  void giveBack(CaseNumber number, Collection<LineSettlement> lines, String reason) {
    long paid = lines.stream().mapToLong(LineSettlement::paidByHand).sum();
    if (paid == 0) {
      return;
    }
    ServiceCase of = cases.lock(number);
    String currency = orders.find(of.orderNumber()).orElseThrow().currency();
    String occasion = number + "/" + of.state().contacts().reopened();
    var unused = refunds.giveBackByHand(number, occasion, new Money(paid, currency), reason);
  }
}
