package io.recourse.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How far an order is and where it goes.
 *
 * @param status null while the shop said none: then it is taken as sent, as every order was before
 * @param shipTo null while the shop told none
 * @param invoicedAt null while the shop told no invoice
 * @param promisedDay the last day on which it is to be delivered, where it is delivered; null where
 *     the shop promised none
 */
public record Fulfilment(
    OrderStatus status,
    Address shipTo,
    List<OrderParcel> parcels,
    Instant invoicedAt,
    LocalDate promisedDay) {

  public Fulfilment as(OrderStatus other) {
    return new Fulfilment(other, shipTo, parcels, invoicedAt, promisedDay);
  }

  public Fulfilment to(Address other) {
    return new Fulfilment(status, other, parcels, invoicedAt, promisedDay);
  }

  public static final Fulfilment UNSAID = new Fulfilment(null, null, List.of(), null, null);

  /** What a file tells: the day of its invoice and the one it was promised for; null for none. */
  public static Fulfilment ofFile(Instant invoicedAt, LocalDate promisedDay) {
    return new Fulfilment(null, null, List.of(), invoicedAt, promisedDay);
  }
}
