package io.recourse.refunds.gateway;

import io.recourse.refunds.PaymentNews;
import io.recourse.refunds.PaymentNews.Status;
import io.recourse.refunds.ReceivePaymentNews;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The simulated provider's own reports. Lost when the process dies, as webhooks are; the look-up
 * finds what they would have said.
 */
@Component
class SimulatedCallbacks {

  private static final Logger log = LoggerFactory.getLogger(SimulatedCallbacks.class);

  private final SimulatedBooks books;
  private final ObjectProvider<ReceivePaymentNews> news;

  SimulatedCallbacks(SimulatedBooks books, ObjectProvider<ReceivePaymentNews> news) {
    this.books = books;
    this.news = news;
  }

  void reportTwice(String key) {
    Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    var unused =
        CompletableFuture.runAsync(() -> report(key), later)
            .thenRun(() -> report(key))
            .exceptionally(
                failure -> {
                  log.warn("A simulated payment report was lost: {}", failure.toString());
                  return null;
                });
  }

  private void report(String key) {
    books.settle(key);
    SimulatedBooks.Entry entry = books.find(key).orElseThrow();
    PaymentNews paid =
        new PaymentNews(
            "simulator",
            "evt_" + entry.id(),
            key,
            entry.id(),
            Status.SETTLED,
            entry.amount(),
            null);
    news.getObject().receive(paid, "{\"id\": \"evt_" + entry.id() + "\"}");
  }
}
