package io.recourse.demo.stories;

import io.recourse.common.Money;
import io.recourse.demo.stories.StoryBook.Goods;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.orders.Product;
import io.recourse.orders.StoreProduct;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The shop of a story tells a new price. */
@Component
@Profile("demo")
class StoryPrices {

  /** Of a hundred, what is left of the price. */
  private static final int LEFT = 80;

  private final StoreProduct products;
  private final StoryOrder orders;

  StoryPrices(StoreProduct products, StoryOrder orders) {
    this.products = products;
    this.orders = orders;
  }

  void fall(Telling telling) {
    Goods goods = telling.goods();
    Money price = orders.money(goods.price() * LEFT / 100, telling.person().currency());
    var unused =
        products.store(
            new Product(
                goods.sku(),
                null,
                goods.name(),
                Map.of(),
                price,
                null,
                null,
                goods.category(),
                Set.of(),
                null));
  }
}
