package io.recourse.nodes;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Orders that were not sent yet and are cancelled, by four programs at once: each is one refund, so
 * small that nobody approves it, and two mails.
 */
final class Cancellations {

  private static final int PROGRAMS = 4;

  private final NodeClient client;
  private final String prefix;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();

  Cancellations(NodeClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  /** How many cases are open by now. */
  int opened() {
    return opened.get();
  }

  CompletableFuture<Void> open(int cases) {
    ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
    List<CompletableFuture<Void>> running =
        IntStream.range(0, PROGRAMS)
            .mapToObj(any -> CompletableFuture.runAsync(() -> openSome(cases), programs))
            .toList();
    programs.shutdown();
    return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
  }

  private void openSome(int cases) {
    for (int i = next.getAndIncrement(); i < cases; i = next.getAndIncrement()) {
      String order = prefix + "-" + i;
      tell("PUT", "/api/v1/orders/" + order, order(order), order);
      tell("POST", "/api/v1/cases", cancellation(order), order);
      opened.incrementAndGet();
    }
  }

  private void tell(String method, String path, String body, String key) {
    var ignored = client.untilDone("agent", method, path, body, key);
  }

  /** Not sent yet, paid by card. */
  static String order(String number) {
    return """
    {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "Anna", "language": "en", "country": "DE"},
     "placedAt": "%2$s", "currency": "EUR", "status": "PENDING",
     "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1,
       "unitPrice": {"amount": 1290, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
       "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}],
     "shipping": {"amount": 0, "currency": "EUR"},
     "payments": [{"method": "visa", "kind": "CARD", "amount": {"amount": 1290, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
    """
        .formatted(number, Instant.now().minusSeconds(7_200));
  }

  /** Wants the whole order back. */
  static String cancellation(String order) {
    return """
    {"type": "ORDER_CHANGE", "channel": "PHONE", "orderNumber": "%s",
     "change": {"cancel": {"reason": "found it cheaper"}}}\
    """
        .formatted(order);
  }
}
