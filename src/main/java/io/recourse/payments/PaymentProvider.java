package io.recourse.payments;

import java.net.URI;
import java.util.Optional;

/**
 * A provider that takes money from customers, replaceable (PLT-07). Never throws for what the
 * provider or the network does. It reports by its signed webhook whatever it took, as often as it
 * takes until the report is accepted.
 */
public interface PaymentProvider {

  /** Charges the stored method; the same key never takes money twice. */
  ChargeAnswer charge(PaymentOrder order);

  /** What became of a charge of a stored method; moves no money. */
  ChargeAnswer lookUp(PaymentOrder order);

  /**
   * The page where the customer pays; the same key has one page. Empty while the provider is out of
   * reach.
   */
  Optional<URI> page(PaymentOrder order);
}
