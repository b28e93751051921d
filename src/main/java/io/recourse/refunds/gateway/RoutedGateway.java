package io.recourse.refunds.gateway;

import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.RefundGateway;
import io.recourse.refunds.RefundOrder;

/** Sends what becomes store credit to our own ledger, everything else to the payment provider. */
record RoutedGateway(RefundGateway provider, RefundGateway storeCredit) implements RefundGateway {

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
    return order.to().isStoreCredit() ? storeCredit : provider;
  }
}
