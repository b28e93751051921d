package io.recourse.decision;

import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import io.recourse.policy.LocalDays;
import io.recourse.policy.ProductWarranty;
import io.recourse.policy.Term;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the policy which warranty an article had on the day it was bought (POL-08). */
@Component
public class WarrantyAtPurchase {

  private final Warranties warranties;
  private final LocalDays days;

  WarrantyAtPurchase(Warranties warranties, LocalDays days) {
    this.warranties = warranties;
    this.days = days;
  }

  /** Of the order's articles, by sku; those without promise are left out. */
  public Map<String, ProductWarranty> of(Order order) {
    LocalDate purchasedOn = days.dayOf(order.placedAt(), order.country());
    Set<String> skus = order.lines().stream().map(OrderLine::sku).collect(Collectors.toSet());
    return warranties.inForce(skus, purchasedOn).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, given -> told(given.getValue())));
  }

  private static ProductWarranty told(Warranty given) {
    String origin = "WARRANTY:" + given.sku() + ":" + given.from();
    return new ProductWarranty(
        given.months(),
        given.covers(),
        given.source(),
        origin,
        Term.Start.valueOf(given.startsAt().name()));
  }
}
