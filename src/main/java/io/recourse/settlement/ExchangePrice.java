package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares what was paid for pieces with what the wanted article costs now. */
@Component
public class ExchangePrice {

  private final Products products;

  ExchangePrice(Products products) {
    this.products = products;
  }

  /** The articles that are to be sent in exchange, by sku. */
  Map<String, Product> wanted(ServiceCase of, Collection<LineSettlement> settlements) {
    Set<String> skus =
        settlements.stream()
            .filter(LineSettlement::exchanges)
            .map(line -> of.line(line.item()).request().exchangeSku())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return skus.isEmpty() ? Map.of() : products.find(skus);
  }

  /** Minor units by which the wanted article is cheaper; negative where it is dearer. */
  public static long cheaperBy(
      Map<String, Product> articles, String currency, CaseLine line, int pieces, long paid) {
    String wanted = line.request().exchangeSku();
    return wanted == null || wanted.equals(line.sku())
        ? 0
        : cheaperBy(Optional.ofNullable(articles.get(wanted)), currency, pieces, paid);
  }

  /** The same for pieces of any article; 0 where its price is not known. */
  public static long cheaperBy(Optional<Product> wanted, String currency, int pieces, long paid) {
    return wanted
        .map(Product::listPrice)
        .filter(price -> price != null && price.currency().equals(currency))
        .map(price -> paid - Math.multiplyExact(price.amount(), pieces))
        .orElse(0L);
  }
}
