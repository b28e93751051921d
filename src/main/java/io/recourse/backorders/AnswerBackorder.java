package io.recourse.backorders;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.ExchangeArticle;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.orders.Product;
import io.recourse.stock.HoldStock;
import io.recourse.stock.StockHold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer, or staff for them, waits no longer for an article that is gone. */
@Service
public class AnswerBackorder {

  private final Cases cases;
  private final Orders orders;
  private final ExchangeArticle articles;
  private final HoldStock stock;
  private final BackorderClock clock;
  private final BackorderNews news;

  AnswerBackorder(
      Cases cases,
      Orders orders,
      ExchangeArticle articles,
      HoldStock stock,
      BackorderClock clock,
      BackorderNews news) {
    this.cases = cases;
    this.orders = orders;
    this.articles = articles;
    this.stock = stock;
    this.clock = clock;
    this.news = news;
  }

  /**
   * What is missing is refunded instead.
   *
   * @param item one line of it; null for all
   * @throws Problem CONFLICT when the case does not wait for stock, or not for this line
   */
  @Transactional
  public void refund(CaseNumber number, Integer item) {
    ServiceCase of = cases.lock(number);
    awaited(number, item)
        .forEach(
            hold ->
                AwaitArticle.refund(
                    of, hold, "The article is gone; the customer chose the money."));
    answered(of);
  }

  /**
   * Another article comes instead, held at once.
   *
   * @param item the line; null where only one waits
   * @throws Problem INVALID at {@code /exchangeSku} when the article may not be sent or is gone
   */
  @Transactional
  public void choose(CaseNumber number, Integer item, String sku) {
    ServiceCase of = cases.lock(number);
    List<StockHold> awaited = awaited(number, item);
    if (awaited.size() > 1) {
      throw Problem.invalid("/item", "backorder.whichLine");
    }
    int chosenFor = awaited.get(0).item();
    demandSound(of, of.line(chosenFor), sku);
    of.exchangeFor(chosenFor, sku);
    answered(of);
    if (stock.missing(number).stream().anyMatch(hold -> hold.item() == chosenFor)) {
      throw flaw("exchange.noStock", sku);
    }
  }

  private List<StockHold> awaited(CaseNumber number, Integer item) {
    List<StockHold> awaited =
        clock.isRunning(number)
            ? stock.missing(number).stream()
                .filter(hold -> item == null || hold.item() == item)
                .toList()
            : List.of();
    if (awaited.isEmpty()) {
      throw Problem.conflict("backorder.notAwaited");
    }
    return awaited;
  }

  private void demandSound(ServiceCase of, CaseLine line, String sku) {
    if (sku == null || sku.isBlank()) {
      throw Problem.invalid("/exchangeSku", "field.given");
    }
    Order order = orders.find(of.orderNumber()).orElseThrow();
    Map<String, Product> known = articles.articles(Set.of(sku), order);
    if (!known.containsKey(sku)) {
      throw flaw("exchange.noArticle", sku);
    }
    articles
        .flaw(
            order, order.line(line.orderLine()).orElseThrow(), ReadBackorder.wish(line, sku), known)
        .ifPresent(
            key -> {
              throw flaw(key, sku);
            });
  }

  private static Problem flaw(String key, String sku) {
    return Problem.invalid(List.of(FieldError.of("/exchangeSku", key, sku)));
  }

  /** Goes on once nothing is missing; the holds follow the case as it is saved. */
  private void answered(ServiceCase of) {
    cases.save(of);
    if (stock.missing(of.number()).isEmpty()) {
      ServiceCase now = cases.lock(of.number());
      clock.met(now);
      cases.save(now);
      news.settled(of.number(), now.lines().stream().noneMatch(line -> line.toExchange() > 0));
    }
  }
}
