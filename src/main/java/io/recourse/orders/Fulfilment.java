package io.recourse.orders;

import java.time.Instant;
import java.util.List;

/**
 * How far an order is and where it goes.
 *
 * @param status null while the shop said none: then it is taken as sent, as every order was before
 * @param shipTo null while the shop told none
 * @param invoicedAt null while the shop told no invoice
 */
public record Fulfilment(
    OrderStatus status, Address shipTo, List<OrderParcel> parcels, Instant invoicedAt) {

  public Fulfilment as(OrderStatus other) {
    return new Fulfilment(other, shipTo, parcels, invoicedAt);
  }

  public Fulfilment to(Address other) {
    return new Fulfilment(status, other, parcels, invoicedAt);
  }

  public static final Fulfilment UNSAID = new Fulfilment(null, null, List.of(), null);

  /** An order of which only the day of its invoice was told; null for none. */
  public static Fulfilment invoiced(Instant at) {
    return new Fulfilment(null, null, List.of(), at);
  }
}
