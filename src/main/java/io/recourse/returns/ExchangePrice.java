package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.orders.Order;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares what was paid for pieces with what the wanted article costs now. */
@Component
class ExchangePrice {

  private final Products products;

  ExchangePrice(Products products) {
    this.products = products;
  }

  /** Minor units by which the wanted article is cheaper; negative where it is dearer. */
  long cheaperBy(Order order, CaseLine line, int pieces, long paid) {
    String wanted = line.request().exchangeSku();
    if (wanted == null || wanted.equals(line.sku())) {
      return 0;
    }
    Optional<Product> article = products.find(wanted);
    return article
        .map(Product::listPrice)
        .filter(price -> price != null && price.currency().equals(order.currency()))
        .map(price -> paid - Math.multiplyExact(price.amount(), pieces))
        .orElse(0L);
  }
}
