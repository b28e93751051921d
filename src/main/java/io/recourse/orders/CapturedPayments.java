package io.recourse.orders;

import io.recourse.common.Money;
import java.util.Optional;

/** What a payment brought in, seen over every order that names it. */
public interface CapturedPayments {

  /**
   * The most that any single order says was paid by it: two orders that name one payment share what
   * was paid, they do not double it. Where the name is that of a method the customer keeps, such as
   * a stored card, each order was paid by it anew and the sums add up. Empty when no order names
   * it.
   *
   * @param providerRef the provider's name for the payment
   */
  Optional<Money> of(String providerRef);
}
