package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Product;
import io.recourse.orders.StoreProduct;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to the wait for an article that went between request and approval. */
@Component
class BackorderWaits implements Waits {

  private final ReturnsFixture returns;
  private final StoreProduct store;

  BackorderWaits(ReturnsFixture returns, StoreProduct store) {
    this.returns = returns;
    this.store = store;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of("Task_AwaitArticle", () -> gone(article("GONE-", 1)));
  }

  /** A new article of the lamp's price, told by the shop. */
  String article(String prefix, int available) {
    String sku = prefix + UUID.randomUUID().toString().substring(0, 8);
    has(sku, available);
    return sku;
  }

  void has(String sku, int available) {
    var unused =
        store.store(
            new Product(
                sku,
                null,
                sku,
                Map.of(),
                new Money(4_000, "EUR"),
                null,
                available,
                null,
                Set.of(),
                null));
  }

  /** Two lamps for two of the article, sold out before the request is granted. */
  CaseNumber gone(String sku) {
    return gone(sku, 1);
  }

  CaseNumber gone(String sku, int pieces) {
    CaseNumber number = returns.open(exchange(LAMPS, pieces, sku));
    returns.run(number);
    has(sku, 0);
    returns.approve(number);
    return number;
  }
}
