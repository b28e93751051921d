package io.recourse.orders;

import java.util.List;

/**
 * How far an order is and where it goes.
 *
 * @param status null while the shop said none: then it is taken as sent, as every order was before
 * @param shipTo null while the shop told none
 */
public record Fulfilment(OrderStatus status, Address shipTo, List<OrderParcel> parcels) {

  public Fulfilment as(OrderStatus other) {
    return new Fulfilment(other, shipTo, parcels);
  }

  public Fulfilment to(Address other) {
    return new Fulfilment(status, other, parcels);
  }

  public static final Fulfilment UNSAID = new Fulfilment(null, null, List.of());
}
