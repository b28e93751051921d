package io.recourse.load;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.Cases;
import io.recourse.engine.DueWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;

/** The cases that are multiplied: two months of a living shop, told through the use cases. */
final class Seed {

  private static final String LAST_TOLD = "RC-100116";
  private static final int ROUNDS = 3;
  private static final String SERIAL = "SN-SHOP-8001-A";

  private static final String ORDER =
      """
      {"customer": {"id": "s-ines", "email": "ines.moreau@example.org", "name": "Ines Moreau",
         "language": "en", "country": "DE"},
       "placedAt": "%s", "deliveredAt": "%s", "currency": "EUR",
       "lines": [{"line": 1, "sku": "COFFEE-E6", "name": "Coffee machine E6", "quantity": 1,
         "unitPrice": {"amount": 89900, "currency": "EUR"}, "tax": {"amount": 14354, "currency": "EUR"},
         "discount": {"amount": 0, "currency": "EUR"}, "serials": ["%s"], "category": "kitchen"}],
       "shipping": {"amount": 0, "currency": "EUR"},
       "payments": [{"method": "card", "amount": {"amount": 89900, "currency": "EUR"},
         "providerRef": "pay_SHOP-8001"}]}\
      """;

  private static final String REQUEST =
      """
      {"type": "RETURN", "channel": "API", "orderNumber": "%s", "lines": [
        {"line": 1, "quantity": 1, "reason": "UNWANTED", "serial": "%s"}]}\
      """;

  private Seed() {}

  /** Tells them into an empty database; what is there already stays as it is. */
  static void tell(String url, Path data) throws Exception {
    try (Product product = Product.start(url, data, "living")) {
      Cases cases = product.bean(Cases.class);
      Awaitility.await("the demo's cases")
          .atMost(Duration.ofMinutes(15))
          .pollInterval(Duration.ofSeconds(2))
          .until(() -> isThere(cases, LAST_TOLD));
      askBySerial(new Browser(product.port(), "agent"), cases);
      settle(product);
    }
    try (Product product = Product.start(url, data, "none")) {
      settle(product);
    }
  }

  /**
   * Rounds have looked at every case once, and what a start catches up with is caught up with: else
   * each copy would have it all to do.
   */
  private static void settle(Product product) throws Exception {
    DueWork work = product.bean(DueWork.class);
    Browser admin = new Browser(product.port(), "admin");
    for (int i = 0; i < ROUNDS; i++) {
      String moved = admin.post("/api/v1/demo/clock", "{\"advance\": \"PT10M\"}");
      Awaitility.await("work that is due")
          .atMost(Duration.ofMinutes(5))
          .during(Duration.ofSeconds(3))
          .until(() -> !work.isWaiting());
    }
  }

  /** The demo's articles have no serials; this one has, and a person decides on it. */
  private static void askBySerial(Browser agent, Cases cases) throws Exception {
    Instant now = Instant.now();
    String order = "SHOP-8001";
    String stored =
        agent.put(
            "/api/v1/orders/" + order,
            ORDER.formatted(now.minus(Duration.ofDays(6)), now.minus(Duration.ofDays(3)), SERIAL));
    String opened = agent.post("/api/v1/cases", REQUEST.formatted(order, SERIAL));
    Awaitility.await("a case with a serial").until(() -> isThere(cases, SERIAL));
  }

  private static boolean isThere(Cases cases, String key) {
    CaseQuery query =
        new CaseQuery(null, null, key, null, null, null, null, CaseScope.ALL, null, 1);
    return !cases.search(query).items().isEmpty();
  }
}
