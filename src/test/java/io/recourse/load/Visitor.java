package io.recourse.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody at the portal who asks again and again, without a pause, until the rush is over. */
final class Visitor implements Callable<Visitor.Seen> {

  /** What became of the questions. */
  record Seen(int answered, int askedToComeAgain, int failed) {

    Seen and(Seen other) {
      return new Seen(
          answered + other.answered,
          askedToComeAgain + other.askedToComeAgain,
          failed + other.failed);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI door;
  private final String address;
  private final AtomicBoolean over;
  private Seen seen = new Seen(0, 0, 0);

  /** Each comes from an address of its own. */
  Visitor(int port, int visitor, AtomicBoolean over) {
    this.address = "198.18.0." + visitor;
    this.door = URI.create("http://localhost:" + port + "/portal");
    this.over = over;
  }

  @Override
  public Seen call() throws IOException, InterruptedException {
    while (!over.get()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(door).header("X-Forwarded-For", address).build(),
              BodyHandlers.ofString());
      boolean comeAgain =
          answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent();
      boolean answered = answer.statusCode() == 200;
      seen = seen.and(new Seen(answered ? 1 : 0, comeAgain ? 1 : 0, answered || comeAgain ? 0 : 1));
    }
    return seen;
  }
}
