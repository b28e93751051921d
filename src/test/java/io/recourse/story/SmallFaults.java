package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lamps of little value with a fault: their buyers send them back, returns decides on them. */
final class SmallFaults {

  /** In cents: above the 15 euros up to which the rules of today need no person. */
  static final int PRICE = 1_800;

  private static final int HANDS = 4;

  private final Api api;

  SmallFaults(Api api) {
    this.api = api;
  }

  /** So many returns of one lamp each, every one by another customer of this country. */
  List<String> come(int count, String country, int cents) {
    return together(
        IntStream.range(0, count)
            .<Callable<String>>mapToObj(any -> () -> comes(country, cents))
            .toList());
  }

  /** A person pays each of them back, and the lamp stays where it is. */
  void areDecided(Collection<String> numbers) {
    List<Boolean> done =
        together(numbers.stream().<Callable<Boolean>>map(number -> () -> decided(number)).toList());
    assertThat(done).hasSameSizeAs(numbers);
  }

  /** Where many wait, another team helps out with some of them. */
  private boolean decided(String number) {
    Api.Answer answer = decide(number);
    if (answer.status() == 403) { // another team has it since it was asked for
      answer = decide(number);
    }
    assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
    return true;
  }

  private Api.Answer decide(String number) {
    JsonNode task = api.awaitTask("lead", number, "Task_DecideReturn");
    return api.send(
        task.get("team").asText(),
        "POST",
        "/api/v1/tasks/" + Api.id(task) + "/complete",
        """
        {"values": {"decision": "approve", "lines": [{"item": 1, "remedy": "KEEP"}]}}\
        """);
  }

  private String comes(String country, int cents) {
    String body =
        """
        {"type": "RETURN", "channel": "API", "orderNumber": "%s", "lines": [
          {"line": 1, "quantity": 1, "reason": "DEFECTIVE", "note": "It flickers."}]}\
        """;
    return api.post("agent", "/api/v1/cases", body.formatted(sold(country, cents)))
        .get("number")
        .asText();
  }

  /** Placed six and delivered three days ago. */
  private String sold(String country, int cents) {
    String order = "OWN-" + UUID.randomUUID().toString().substring(0, 12);
    Instant now = api.now();
    Api.Answer answer =
        api.send(
            "agent",
            "PUT",
            "/api/v1/orders/" + order,
            """
            {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "Anna", "language": "en", "country": "%2$s"},
             "placedAt": "%3$s", "deliveredAt": "%4$s", "currency": "EUR",
             "lines": [{"line": 1, "sku": "CLIP-LAMP", "name": "Clip lamp", "quantity": 1,
               "unitPrice": {"amount": %5$d, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
               "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}],
             "shipping": {"amount": 0, "currency": "EUR"},
             "payments": [{"method": "card", "amount": {"amount": %5$d, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
            """
                .formatted(
                    order,
                    country,
                    now.minus(Duration.ofDays(6)),
                    now.minus(Duration.ofDays(3)),
                    cents));
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return order;
  }

  private static <T> List<T> together(List<Callable<T>> acts) {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      return hands.invokeAll(acts).stream().map(SmallFaults::answer).collect(Collectors.toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      hands.shutdown();
    }
  }

  private static <T> T answer(Future<T> act) {
    try {
      return act.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
