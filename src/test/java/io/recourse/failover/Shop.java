package io.recourse.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Orders of one lamp each, and what can be done about them. */
final class Shop {

  private static final int HANDS = 8;

  private final Client client;
  private final String name;

  Shop(Client client, String name) {
    this.client = client;
    this.name = name;
  }

  /** So many acts, their kinds by turns, each about an order of its own that is there. */
  List<Act> acts(int count) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    List<Future<Act>> prepared = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Act.Kind kind = Act.Kind.values()[i % Act.Kind.values().length];
      String order = name + "-" + i;
      prepared.add(hands.submit(() -> act(kind, order)));
    }
    List<Act> acts = new ArrayList<>();
    for (Future<Act> act : prepared) {
      acts.add(act.get());
    }
    hands.shutdown();
    return acts;
  }

  private Act act(Act.Kind kind, String order) {
    done(client.put("/api/v1/orders/" + order, order(order, kind != Act.Kind.REFUND)));
    Act open = Act.open(kind, order);
    return kind == Act.Kind.CASE
        ? open
        : Act.decide(kind, order, client.task("returns", "Task_DecideReturn", opened(open)));
  }

  private String opened(Act open) {
    return Client.read(done(client.ask(open).join())).get("number").asText();
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return answer;
  }

  private static String order(String number, boolean delivered) {
    Instant now = Instant.now();
    String arrival =
        delivered ? "\"deliveredAt\": \"%s\",".formatted(now.minus(Duration.ofDays(3))) : "";
    return """
    {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "Anna", "language": "en", "country": "DE"},
     "placedAt": "%2$s", %3$s "currency": "EUR",
     "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1,
       "unitPrice": {"amount": 1990, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
       "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}],
     "shipping": {"amount": 0, "currency": "EUR"},
     "payments": [{"method": "card", "amount": {"amount": 1990, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
    """
        .formatted(number, now.minus(Duration.ofDays(40)), arrival);
  }
}
