package io.recourse.portal.web;

import io.recourse.common.Money;
import io.recourse.payback.RefundTo;
import io.recourse.payback.RefundToOffers.Offer;
import java.util.List;

/**
 * One way to be paid back as a customer picks it from a list.
 *
 * @param value what the form sends
 * @param kind ORIGINAL, PAYMENT or STORE_CREDIT
 * @param paymentKind CARD to OTHER; null where it is none or several
 * @param ending the last signs of the provider's name, to tell one card from another
 */
public record RefundToChoice(
    String value, String kind, String paymentKind, String ending, int days, Money balance) {

  private static final String NAMED = "PAYMENT:";
  private static final int SIGNS = 4;

  static List<RefundToChoice> of(List<Offer> offers) {
    return offers.stream().map(RefundToChoice::of).toList();
  }

  private static RefundToChoice of(Offer offer) {
    String ref = offer.to().providerRef();
    return new RefundToChoice(
        value(offer.to()),
        offer.to().kind().name(),
        offer.paymentKind(),
        ref == null ? null : ref.substring(Math.max(0, ref.length() - SIGNS)),
        offer.seenWithinDays(),
        offer.balance());
  }

  static String value(RefundTo to) {
    return to.providerRef() == null ? to.kind().name() : NAMED + to.providerRef();
  }

  /** What was picked; back as it was paid where nothing we know was. */
  static RefundTo read(String value) {
    if (value != null && value.startsWith(NAMED)) {
      return RefundTo.payment(value.substring(NAMED.length()));
    }
    return RefundTo.STORE_CREDIT.kind().name().equals(value)
        ? RefundTo.STORE_CREDIT
        : RefundTo.ORIGINAL;
  }
}
