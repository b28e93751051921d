package io.recourse.orders;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as the shop told it.
 *
 * @param deliveredAt proof of delivery of the last parcel; null while it is not known
 * @param country country of delivery, ISO 3166 alpha-2; decides the statute pack
 * @param taxIncluded whether unit prices include the line's tax
 * @param paid what the customer paid in all
 * @param terms what the shop said of its prices
 * @param fulfilment how far it is and where it goes
 * @param paidSince minor units paid in because the order was changed after it was paid; negative
 *     where money was given back for it. {@code paid} stays what the shop told
 */
public record Order(
    String number,
    Customer customer,
    Instant placedAt,
    Instant deliveredAt,
    String currency,
    String country,
    List<OrderLine> lines,
    Money shipping,
    List<Payment> payments,
    boolean taxIncluded,
    Money paid,
    boolean gift,
    ShopTerms terms,
    Fulfilment fulfilment,
    long paidSince,
    int version) {

  /** An order that was never changed since it was paid. */
  public Order(
      String number,
      Customer customer,
      Instant placedAt,
      Instant deliveredAt,
      String currency,
      String country,
      List<OrderLine> lines,
      Money shipping,
      List<Payment> payments,
      boolean taxIncluded,
      Money paid,
      boolean gift,
      ShopTerms terms,
      Fulfilment fulfilment,
      int version) {
    this(
        number,
        customer,
        placedAt,
        deliveredAt,
        currency,
        country,
        lines,
        shipping,
        payments,
        taxIncluded,
        paid,
        gift,
        terms,
        fulfilment,
        0,
        version);
  }

  /** An order of which the shop said nothing beside the amounts. */
  public Order(
      String number,
      Customer customer,
      Instant placedAt,
      Instant deliveredAt,
      String currency,
      String country,
      List<OrderLine> lines,
      Money shipping,
      List<Payment> payments,
      boolean taxIncluded,
      Money paid,
      boolean gift,
      int version) {
    this(
        number,
        customer,
        placedAt,
        deliveredAt,
        currency,
        country,
        lines,
        shipping,
        payments,
        taxIncluded,
        paid,
        gift,
        ShopTerms.UNSAID,
        Fulfilment.UNSAID,
        version);
  }

  /**
   * One payment of an order.
   *
   * @param providerRef what a refund is made against
   * @param kind null where the shop told none
   */
  public record Payment(String method, Money amount, String providerRef, PaymentKind kind) {

    public Payment(String method, Money amount, String providerRef) {
      this(method, amount, providerRef, null);
    }

    public Payment worth(Money other) {
      return new Payment(method, other, providerRef, kind);
    }

    Payment as(PaymentKind other) {
      return new Payment(method, amount, providerRef, other);
    }
  }

  /** Whether, as the shop says, no goods of it ever went out, so that none can come back. */
  public boolean neverLeft() {
    OrderStatus status = fulfilment.status();
    boolean calledOff = status == OrderStatus.CANCELLED && deliveredAt == null;
    return status == OrderStatus.PENDING || status == OrderStatus.PROCESSED || calledOff;
  }

  /** The most that is owed back of the delivery cost. */
  public Money standardShipping() {
    return terms.standardShipping() == null ? shipping : shipping.atMost(terms.standardShipping());
  }

  /** The same under another number. */
  Order numbered(String other) {
    return new Order(
        other,
        customer,
        placedAt,
        deliveredAt,
        currency,
        country,
        lines,
        shipping,
        payments,
        taxIncluded,
        paid,
        gift,
        terms,
        fulfilment,
        paidSince,
        version);
  }

  /** The same with these lines and payments instead. */
  public Order with(List<OrderLine> others, List<Payment> paidBy) {
    return new Order(
        number,
        customer,
        placedAt,
        deliveredAt,
        currency,
        country,
        others,
        shipping,
        paidBy,
        taxIncluded,
        paid,
        gift,
        terms,
        fulfilment,
        paidSince,
        version);
  }

  /** The same as it became by a change agreed on a case; the country follows the address. */
  public Order changed(
      List<OrderLine> others, ShopTerms otherTerms, Fulfilment now, long settledSince) {
    return new Order(
        number,
        customer,
        placedAt,
        deliveredAt,
        currency,
        now.shipTo() == null ? country : now.shipTo().country(),
        others,
        shipping,
        payments,
        taxIncluded,
        paid,
        gift,
        otherTerms,
        now,
        settledSince,
        version);
  }

  /** The same with so much paid since, minor units. */
  public Order settled(long since) {
    return changed(lines, terms, fulfilment, since);
  }

  public Optional<OrderLine> line(int line) {
    return lines.stream().filter(candidate -> candidate.line() == line).findFirst();
  }
}
