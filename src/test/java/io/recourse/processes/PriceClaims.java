package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Product;
import io.recourse.orders.StoreProduct;
import io.recourse.priceprotection.process.PriceElements;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Orders of three articles at 15.00 whose price the shop tells anew, and claims for it. */
@Component
class PriceClaims implements Waits {

  private final ReturnsFixture returns;
  private final StoreProduct products;

  PriceClaims(ReturnsFixture returns, StoreProduct products) {
    this.returns = returns;
    this.products = products;
  }

  /** A sku of its own, so that no other test changes its price. */
  static String sku() {
    return "PP-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Three pieces at 15.00, paid with what they cost. */
  String bought(String sku, int deliveredDaysAgo) {
    return bought(sku, deliveredDaysAgo, 1500);
  }

  private String bought(String sku, int deliveredDaysAgo, long price) {
    return returns.order(
        deliveredDaysAgo, 3 * price, 0, ReturnsFixture.bought(ReturnsFixture.CUPS, sku, 3, price));
  }

  void costs(String sku, long price, String currency) {
    var unused =
        products.store(
            new Product(
                sku,
                null,
                sku,
                Map.of(),
                new Money(price, currency),
                null,
                null,
                "home",
                Set.of(),
                null));
  }

  CaseNumber claim(String order, int pieces) {
    CaseNumber number =
        returns.open(
            CaseType.PRICE_PROTECTION,
            order,
            ReturnsFixture.line(ReturnsFixture.CUPS, pieces, Reason.PRICE));
    returns.run(number);
    returns.settle(number);
    return number;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(PriceElements.DECIDE, this::halved);
  }

  /** The same of something that costs so much that finance approves the refund. */
  CaseNumber halvedDear() {
    String sku = sku();
    String order = bought(sku, 2, 60_000);
    costs(sku, 10_000, "EUR");
    return claim(order, 2);
  }

  /** The price fell by more than half. */
  CaseNumber halved() {
    String sku = sku();
    String order = bought(sku, 2);
    costs(sku, 500, "EUR");
    return claim(order, 2);
  }
}
