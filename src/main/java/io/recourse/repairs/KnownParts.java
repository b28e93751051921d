package io.recourse.repairs;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Products;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes only articles for parts that the shop told of. */
@Component
class KnownParts {

  private final Products products;

  KnownParts(Products products) {
    this.products = products;
  }

  /**
   * Pieces by article; one named twice counts together.
   *
   * @throws Problem INVALID with the place of each article that nobody knows
   */
  Map<String, Integer> demand(List<RepairPart.Pieces> told) {
    Set<String> named = told.stream().map(RepairPart.Pieces::sku).collect(Collectors.toSet());
    Set<String> known = products.find(named).keySet();
    List<FieldError> unknown = new ArrayList<>();
    Map<String, Integer> pieces = new LinkedHashMap<>();
    for (int at = 0; at < told.size(); at++) {
      RepairPart.Pieces part = told.get(at);
      if (!known.contains(part.sku())) {
        unknown.add(FieldError.of("/values/parts/" + at + "/sku", "part.unknown", part.sku()));
      }
      pieces.merge(part.sku(), part.quantity(), Integer::sum);
    }
    if (!unknown.isEmpty()) {
      throw Problem.invalid(unknown);
    }
    return pieces;
  }
}
