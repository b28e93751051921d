package io.recourse.orders;

import io.recourse.common.Money;

/**
 * What the shop may say of an order's prices beside the amounts; left unsaid, what it said before
 * holds.
 *
 * @param taxMode null while unsaid; then told from what was paid
 * @param standardShipping price of the cheapest ordinary delivery offered, all that is owed back of
 *     the delivery cost (EU 2011/83 art. 13(2)); null where it was the delivery chosen
 * @param discount taken off the prices of the whole order, beside those of its lines; null while
 *     unsaid
 */
public record ShopTerms(TaxMode taxMode, Money standardShipping, Money discount) {

  public static final ShopTerms UNSAID = new ShopTerms(null, null, null);

  public ShopTerms(TaxMode taxMode, Money standardShipping) {
    this(taxMode, standardShipping, null);
  }

  ShopTerms discounted(Money other) {
    return new ShopTerms(taxMode, standardShipping, other);
  }

  ShopTerms orElse(ShopTerms known) {
    return new ShopTerms(
        taxMode == null ? known.taxMode : taxMode,
        standardShipping == null ? known.standardShipping : standardShipping,
        discount == null ? known.discount : discount);
  }

  /** As said, or else as the payment tells. */
  public boolean taxIncluded(OrderTotal total, Money paid) {
    return taxMode == null ? total.less(discount).taxIncludedIn(paid) : taxMode == TaxMode.INCLUDED;
  }

  /** What was paid where the shop names no payment: everything. */
  public Money paidInFull(OrderTotal total) {
    OrderTotal due = total.less(discount);
    return taxMode == TaxMode.ON_TOP ? due.withoutTax().plus(due.tax()) : due.withoutTax();
  }
}
