package io.recourse.quotes;

import io.recourse.common.Money;
import io.recourse.decision.LineJudge;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The articles that may come instead of one bought: the variants of its product. */
@Component
public class ExchangeOffers {

  private final Products products;

  ExchangeOffers(Products products) {
    this.products = products;
  }

  /**
   * One variant.
   *
   * @param name with its options
   * @param dearer by how much a piece costs more than the one bought; negative where it costs less
   * @param left pieces that can be promised; null where the shop does not count them
   */
  public record Offer(String sku, String name, Money dearer, Integer left) {

    public boolean isThere() {
      return left == null || left > 0;
    }
  }

  /** By number of the order's line; lines whose product the shop never told are absent. */
  public Map<Integer, List<Offer>> of(Order order) {
    Map<String, Product> bought =
        products.find(order.lines().stream().map(OrderLine::sku).collect(Collectors.toSet()));
    Map<Integer, String> families = new HashMap<>();
    for (OrderLine line : order.lines()) {
      Optional.ofNullable(line.product())
          .or(() -> Optional.ofNullable(bought.get(line.sku())).map(Product::product))
          .ifPresent(family -> families.put(line.line(), family));
    }
    Map<String, List<Product>> variants = products.variants(Set.copyOf(families.values()));
    Map<Integer, List<Offer>> offers = new HashMap<>();
    families.forEach(
        (line, family) -> {
          List<Offer> some =
              offers(
                  order, order.line(line).orElseThrow(), variants.getOrDefault(family, List.of()));
          if (!some.isEmpty()) {
            offers.put(line, some);
          }
        });
    return offers;
  }

  private static List<Offer> offers(Order order, OrderLine line, List<Product> variants) {
    long paid = LineJudge.value(order, line, 1).amount();
    return variants.stream()
        .filter(one -> one.listPrice() != null)
        .filter(one -> one.listPrice().currency().equals(order.currency()))
        .map(one -> offer(line, one, paid))
        .toList();
  }

  private static Offer offer(OrderLine line, Product variant, long paid) {
    long more = variant.sku().equals(line.sku()) ? 0 : variant.listPrice().amount() - paid;
    return new Offer(
        variant.sku(),
        variant.spokenName(),
        new Money(more, variant.listPrice().currency()),
        variant.left());
  }
}
