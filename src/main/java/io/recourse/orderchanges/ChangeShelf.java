package io.recourse.orderchanges;

import io.recourse.intake.WantedChange;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Products;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What a change of an order does to the shop's stock until it tells its stock anew: pieces that
 * come instead are taken. Whether pieces that are not sent any more can be sold again only the shop
 * knows. Articles that the shop does not count stay uncounted.
 */
@Component
class ChangeShelf {

  private final Products products;

  ChangeShelf(Products products) {
    this.products = products;
  }

  /**
   * @param before the order as it was
   */
  void follow(Order before, WantedChange wanted) {
    SortedMap<String, Integer> taken = new TreeMap<>();
    if (wanted.kind() == WantedChange.Kind.ITEMS) {
      wanted.items().forEach(item -> take(before, item, taken));
    }
    products.sent(taken);
  }

  private static void take(Order before, WantedChange.Item item, SortedMap<String, Integer> taken) {
    OrderLine old = before.line(item.line()).orElseThrow();
    if (!old.sku().equals(item.sku())) {
      taken.merge(item.sku(), ChangeEffect.pieces(item, before), Integer::sum);
    }
  }
}
