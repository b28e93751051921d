package io.recourse.orders;

import io.recourse.common.Money;

/**
 * What the shop may say of an order's prices beside the amounts; left unsaid, what it said before
 * holds.
 *
 * @param taxMode null while unsaid; then told from what was paid
 * @param standardShipping price of the cheapest ordinary delivery offered, all that is owed back of
 *     the delivery cost (EU 2011/83 art. 13(2)); null where it was the delivery chosen
 */
public record ShopTerms(TaxMode taxMode, Money standardShipping) {

  public static final ShopTerms UNSAID = new ShopTerms(null, null);

  ShopTerms orElse(ShopTerms known) {
    return new ShopTerms(
        taxMode == null ? known.taxMode : taxMode,
        standardShipping == null ? known.standardShipping : standardShipping);
  }

  /** As said, or else as the payment tells. */
  public boolean taxIncluded(OrderTotal total, Money paid) {
    return taxMode == null ? total.taxIncludedIn(paid) : taxMode == TaxMode.INCLUDED;
  }

  /** What was paid where the shop names no payment: everything. */
  public Money paidInFull(OrderTotal total) {
    return taxMode == TaxMode.ON_TOP ? total.withoutTax().plus(total.tax()) : total.withoutTax();
  }
}
