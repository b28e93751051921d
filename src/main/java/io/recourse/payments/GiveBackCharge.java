package io.recourse.payments;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.payments.ReceivedPayment.GivenBack;
import io.recourse.payouts.OrderPayout;
import io.recourse.refunds.ReserveRefund;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives back what a customer paid on a case: to its charge, out of the account of the order. A case
 * of no order has no such account; finance pays the money out beside all refunds.
 */
@Component
class GiveBackCharge {

  private final Cases cases;
  private final ReserveRefund reserveRefund;
  private final ObjectProvider<OrderPayout> payouts;
  private final CurrentActor actor;

  GiveBackCharge(
      Cases cases,
      ReserveRefund reserveRefund,
      ObjectProvider<OrderPayout> payouts,
      CurrentActor actor) {
    this.cases = cases;
    this.reserveRefund = reserveRefund;
    this.payouts = payouts;
    this.actor = actor;
  }

  /**
   * @param chargeRef the provider's name for the charge
   * @param left what is kept of it so far; with the charge it names this giving back
   */
  GivenBack of(CaseNumber number, String chargeRef, Money left, Money part, String ground) {
    if (cases.lock(number).orderNumber() != null) {
      return new GivenBack(reserveRefund.giveBack(number, chargeRef, part, ground), null);
    }
    String key = "charge/" + chargeRef + "/" + left.amount();
    return new GivenBack(
        null, payouts.getObject().orderAside(number, key, part, ground, actor.actor().id()).id());
  }
}
