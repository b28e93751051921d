package io.recourse.casefile;

import io.recourse.common.Money;

/**
 * What a case brings and costs its customer, promised or moved already.
 *
 * @param refund to the customer; never negative
 * @param charge from the customer; never negative
 * @param net refund − charge: positive to the customer
 * @param to where the refund goes; null where there is none
 * @param chargeTo what is or was charged; null where nothing is
 */
public record Settlement(Money refund, Money charge, Money net, Way to, Way chargeTo) {

  /**
   * A way of money.
   *
   * @param kind ORIGINAL, PAYMENT or STORE_CREDIT; LINK where the customer chooses how to pay,
   *     OTHER for money paid beside us
   * @param providerRef the provider's name for the payment or method; null where none is named
   */
  public record Way(String kind, String providerRef) {}

  public static Settlement of(Money refund, Money charge, Way to, Way chargeTo) {
    return new Settlement(
        refund,
        charge,
        refund.minus(charge),
        refund.exceedsZero() ? to : null,
        charge.exceedsZero() ? chargeTo : null);
  }
}
