package io.recourse.orderchanges;

import io.recourse.common.Money;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.ExchangeArticle;
import io.recourse.intake.WantedChange;
import io.recourse.orders.ArticleSwap;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an order becomes by a change, as things stand now. */
@Component
class ChangeEffect {

  private final ExchangeArticle articles;
  private final CheckItems items;

  ChangeEffect(ExchangeArticle articles, CheckItems items) {
    this.articles = articles;
    this.items = items;
  }

  /** The order afterwards, at the prices of the day. */
  Order of(Order before, WantedChange wanted) {
    return of(before, wanted, Map.of());
  }

  /**
   * The order afterwards; what articles cost more or less is in {@link Order#paidSince}.
   *
   * @param quoted prices that bind, by sku; the others are those of the day
   */
  Order of(Order before, WantedChange wanted, Map<String, Money> quoted) {
    return switch (wanted.kind()) {
      case CANCEL ->
          before.changed(
              before.lines(),
              before.terms(),
              before.fulfilment().as(OrderStatus.CANCELLED),
              before.paidSince());
      case SHIP_TO ->
          before.changed(
              before.lines(),
              before.terms(),
              before.fulfilment().to(wanted.shipTo()),
              before.paidSince());
      case ITEMS -> swapped(before, wanted, quoted);
      case PAYMENT -> before;
    };
  }

  /** Why articles cannot come any more, as a ground; empty when all can, and for other changes. */
  Optional<String> obstacle(Order order, WantedChange wanted) {
    List<FieldError> errors = new ArrayList<>();
    if (wanted.kind() == WantedChange.Kind.ITEMS && !wanted.items().isEmpty()) {
      items.check(order, wanted.items(), errors);
    }
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of("The article that was wanted instead is not to be had any more.");
  }

  /** Minor units that the customer pays for it; negative where money goes back. */
  long due(Order before, WantedChange wanted) {
    return wanted.kind() == WantedChange.Kind.PAYMENT
        ? before.paid().amount() + before.paidSince()
        : of(before, wanted).paidSince() - before.paidSince();
  }

  /** What a piece of each article that comes instead costs today, by sku. */
  Map<String, Money> prices(Order before, WantedChange wanted) {
    if (wanted.kind() != WantedChange.Kind.ITEMS) {
      return Map.of();
    }
    return known(before, wanted).values().stream()
        .filter(article -> article.listPrice() != null)
        .filter(article -> wanted.items().stream().anyMatch(one -> article.sku().equals(one.sku())))
        .collect(Collectors.toMap(Product::sku, Product::listPrice));
  }

  private Map<String, Product> known(Order before, WantedChange wanted) {
    return articles.articles(wanted.items().stream().map(WantedChange.Item::sku).toList(), before);
  }

  private Order swapped(Order before, WantedChange wanted, Map<String, Money> quoted) {
    Map<String, Product> known = known(before, wanted);
    Order order = before;
    for (WantedChange.Item item : wanted.items()) {
      if (CheckItems.isAsOrdered(order, item)) {
        continue;
      }
      Product instead = known.get(item.sku());
      Money price = quoted.getOrDefault(item.sku(), instead.listPrice());
      order = new ArticleSwap(item.line(), pieces(item, order), instead.at(price)).in(order);
    }
    return order;
  }

  static int pieces(WantedChange.Item item, Order order) {
    return item.quantity() == null
        ? order.line(item.line()).map(OrderLine::quantity).orElse(0)
        : item.quantity();
  }
}
