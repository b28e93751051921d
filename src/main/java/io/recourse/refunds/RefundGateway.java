package io.recourse.refunds;

/**
 * A payment provider, replaceable (PLT-07). Never throws for what the provider or the network does:
 * whatever is not certain is {@link GatewayAnswer.Unknown}.
 */
public interface RefundGateway {

  /** Asks for the refund; the same key never moves money twice at the provider. */
  GatewayAnswer.ToSend send(RefundOrder order);

  /** Asks what became of a refund; moves no money. */
  GatewayAnswer.ToLookUp lookUp(RefundOrder order);

  /** Whether it only pretends, so that this refund reaches nobody. */
  default boolean isSimulated(RefundOrder order) {
    return false;
  }
}
