package io.recourse.returns;

import io.recourse.orders.Order;
import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import io.recourse.policy.LocalDays;
import io.recourse.policy.ProductWarranty;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells the policy which warranty an article had on the day it was bought (POL-08). */
@Component
class WarrantyAtPurchase {

  private final Warranties warranties;
  private final LocalDays days;

  WarrantyAtPurchase(Warranties warranties, LocalDays days) {
    this.warranties = warranties;
    this.days = days;
  }

  /** Null where none was promised. */
  ProductWarranty of(String sku, Order order) {
    LocalDate purchasedOn = days.dayOf(order.placedAt(), order.country());
    return warranties.inForce(sku, purchasedOn).map(WarrantyAtPurchase::told).orElse(null);
  }

  private static ProductWarranty told(Warranty given) {
    String origin = "WARRANTY:" + given.sku() + ":" + given.from();
    return new ProductWarranty(given.months(), given.covers(), given.source(), origin);
  }
}
