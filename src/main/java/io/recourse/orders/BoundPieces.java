package io.recourse.orders;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;

/** The pieces of a stored order that requests bind; a newer word of the shop must leave room. */
record BoundPieces(Order known) {

  /** The order as told, carrying the counters and version of the stored one. */
  Order keptIn(Order told) {
    known.lines().stream()
        .filter(line -> line.claimedQuantity() > 0)
        .forEach(line -> demandRoom(line, told));
    ShopTerms terms = told.terms().orElse(known.terms());
    List<OrderLine> lines = told.lines().stream().map(this::withCounters).toList();
    return new Order(
        told.number(),
        told.customer().knownAs(known.customer()),
        told.placedAt(),
        told.deliveredAt(),
        told.currency(),
        told.country(),
        lines,
        told.shipping(),
        told.payments(),
        terms.taxMode() == null ? told.taxIncluded() : terms.taxMode() == TaxMode.INCLUDED,
        told.paid(),
        told.gift(),
        terms,
        told.fulfilment(),
        told.paidSince(),
        known.version());
  }

  private void demandRoom(OrderLine bound, Order told) {
    if (!told.currency().equals(known.currency())) {
      throw Problem.conflict("The currency cannot change: requests already bind this order.");
    }
    Optional<OrderLine> line = told.line(bound.line());
    if (line.isEmpty() || line.get().quantity() < bound.claimedQuantity()) {
      throw Problem.conflict(
          "Line %d cannot go below %d pieces: requests already bind them."
              .formatted(bound.line(), bound.claimedQuantity()));
    }
  }

  private OrderLine withCounters(OrderLine told) {
    return known.line(told.line()).map(old -> merge(told, old)).orElse(told);
  }

  private static OrderLine merge(OrderLine told, OrderLine old) {
    return new OrderLine(
        told.line(),
        told.sku(),
        told.name(),
        told.category(),
        told.quantity(),
        told.unitPrice(),
        told.tax(),
        told.discount(),
        told.serials(),
        told.traits(),
        old.claimedQuantity(),
        old.returnedQuantity(),
        told.product(),
        told.care());
  }
}
