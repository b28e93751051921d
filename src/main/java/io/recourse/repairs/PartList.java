package io.recourse.repairs;

import io.recourse.orders.Product;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of one repair by article, in the order in which they were first named. */
final class PartList {

  private final Map<String, RepairPart> parts = new LinkedHashMap<>();

  PartList(List<RepairPart> known) {
    known.forEach(part -> parts.put(part.sku(), part));
  }

  /** What is needed from now on, beside what was built in; an earlier wish is forgotten. */
  PartList need(Map<String, Integer> pieces) {
    parts.replaceAll((sku, part) -> part.needing(part.used()));
    pieces.forEach(
        (sku, count) -> {
          RepairPart part = part(sku);
          parts.put(sku, part.needing(part.used() + count));
        });
    return this;
  }

  /** What was built in, at the price of today. */
  PartList use(Map<String, Integer> pieces, Map<String, Product> articles) {
    pieces.forEach(
        (sku, count) -> parts.put(sku, part(sku).using(count, articles.get(sku).listPrice())));
    return this;
  }

  int position(String sku) {
    return parts.get(sku).position();
  }

  Collection<RepairPart> all() {
    return List.copyOf(parts.values());
  }

  private RepairPart part(String sku) {
    return parts.getOrDefault(sku, new RepairPart(parts.size() + 1, sku, 0, 0, null));
  }
}
