package io.recourse.refunds.gateway;

import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.OriginalPayment;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;

/**
 * Sends what becomes store credit to our own ledger, what was paid by hand to nobody, everything
 * else to the payment provider.
 */
record RoutedGateway(RefundGateway provider, RefundGateway storeCredit) implements RefundGateway {

  private static final RefundGateway NO_PROVIDER = new NoProvider();

  @Override
  public ToSend send(RefundOrder order) {
    return of(order).send(order);
  }

  @Override
  public ToLookUp lookUp(RefundOrder order) {
    return of(order).lookUp(order);
  }

  @Override
  public boolean isSimulated(RefundOrder order) {
    return of(order).isSimulated(order);
  }

  private RefundGateway of(RefundOrder order) {
    if (order.to().isStoreCredit()) {
      return storeCredit;
    }
    return OriginalPayment.isByHand(order.paymentRef()) ? NO_PROVIDER : provider;
  }
}
