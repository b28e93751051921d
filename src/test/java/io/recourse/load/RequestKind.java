package io.recourse.load;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One kind of request of a mixed day.
 *
 * @param perCase how often it comes for each case that is opened
 * @param ask sends one and waits for nothing
 */
record RequestKind(
    Party party,
    String name,
    double perCase,
    Supplier<CompletableFuture<HttpResponse<String>>> ask) {

  /** Who asks. */
  enum Party {
    PORTAL,
    CUSTOMERS,
    WEBHOOKS,
    STAFF
  }

  RequestKind times(double factor) {
    return new RequestKind(party, name, perCase * factor, ask);
  }
}
