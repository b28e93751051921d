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
 * come instead are taken, those that are not sent any more can be sold again. Articles that the
 * shop does not count stay uncounted.
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
    SortedMap<String, Integer> back = new TreeMap<>();
    SortedMap<String, Integer> taken = new TreeMap<>();
    if (wanted.kind() == WantedChange.Kind.CANCEL) {
      before.lines().forEach(line -> back.merge(line.sku(), line.quantity(), Integer::sum));
    } else if (wanted.kind() == WantedChange.Kind.ITEMS) {
      wanted.items().forEach(item -> swap(before, item, back, taken));
    }
    products.back(back);
    products.sent(taken);
  }

  private static void swap(
      Order before,
      WantedChange.Item item,
      SortedMap<String, Integer> back,
      SortedMap<String, Integer> taken) {
    OrderLine old = before.line(item.line()).orElseThrow();
    if (!old.sku().equals(item.sku())) {
      int pieces = ChangeEffect.pieces(item, before);
      back.merge(old.sku(), pieces, Integer::sum);
      taken.merge(item.sku(), pieces, Integer::sum);
    }
  }
}
