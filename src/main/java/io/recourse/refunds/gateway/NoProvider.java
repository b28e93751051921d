package io.recourse.refunds.gateway;

import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;

/** What the customer paid by hand, beside every provider: finance pays it back by hand too. */
final class NoProvider implements RefundGateway {

  private static final Declined BY_HAND = new Declined(null, "PAID_BY_HAND");

  @Override
  public ToSend send(RefundOrder order) {
    return BY_HAND;
  }

  @Override
  public ToLookUp lookUp(RefundOrder order) {
    return BY_HAND;
  }

  @Override
  public boolean isSimulated(RefundOrder order) {
    return false;
  }
}
