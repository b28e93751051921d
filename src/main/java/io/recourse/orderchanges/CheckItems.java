package io.recourse.orderchanges;

import io.recourse.common.Problem.FieldError;
import io.recourse.intake.ExchangeArticle;
import io.recourse.intake.WantedChange;
import io.recourse.intake.WantedPieces;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks the articles wanted instead of those ordered: each exists, may come for the one ordered,
 * has a price and is in stock, and no more pieces are changed than were bought.
 */
@Component
class CheckItems {

  /** What table {@code exchangeArticle} reads as the reason of a change. */
  private static final String REASON = "ORDER_CHANGE";

  private static final int MOST = 200;

  private final ExchangeArticle articles;

  CheckItems(ExchangeArticle articles) {
    this.articles = articles;
  }

  void check(Order order, List<WantedChange.Item> items, List<FieldError> errors) {
    if (items.isEmpty() || items.size() > MOST) {
      errors.add(FieldError.of("/change/items", "line.between", MOST));
      return;
    }
    Map<String, Product> known =
        articles.articles(items.stream().map(WantedChange.Item::sku).toList(), order);
    Map<Integer, Integer> asked = new HashMap<>();
    WantedPieces wanted = new WantedPieces();
    for (int place = 0; place < items.size(); place++) {
      WantedChange.Item item = items.get(place);
      String at = "/change/items/" + place;
      Optional<OrderLine> bought = Optional.ofNullable(item.line()).flatMap(order::line);
      if (item.sku() == null) {
        errors.add(new FieldError(at + "/sku", "field.given"));
      } else if (bought.isEmpty()) {
        errors.add(new FieldError(at + "/line", "line.notOfOrder"));
      } else {
        checkPieces(item, bought.get(), asked, at, errors);
        article(order, bought.get(), item, known, wanted)
            .map(key -> FieldError.of(at + "/sku", key, item.sku()))
            .ifPresent(errors::add);
      }
    }
  }

  /** Whether this line of the wish leaves its pieces as they were ordered. */
  static boolean isAsOrdered(Order order, WantedChange.Item item) {
    return Optional.ofNullable(item.line())
        .flatMap(order::line)
        .filter(bought -> isAsOrdered(item, bought))
        .isPresent();
  }

  private static boolean isAsOrdered(WantedChange.Item item, OrderLine bought) {
    return bought.sku().equals(item.sku());
  }

  private static void checkPieces(
      WantedChange.Item item,
      OrderLine bought,
      Map<Integer, Integer> asked,
      String at,
      List<FieldError> errors) {
    int pieces = item.quantity() == null ? bought.quantity() : item.quantity();
    if (pieces < 1) {
      errors.add(new FieldError(at + "/quantity", "field.oneOrMore"));
    } else if ((long) asked.getOrDefault(bought.line(), 0) + pieces > bought.openQuantity()) {
      errors.add(
          FieldError.of(at + "/quantity", "line.left", bought.openQuantity(), bought.quantity()));
    } else {
      asked.merge(bought.line(), pieces, Integer::sum);
    }
  }

  private Optional<String> article(
      Order order,
      OrderLine bought,
      WantedChange.Item item,
      Map<String, Product> known,
      WantedPieces wanted) {
    Product article = known.get(item.sku());
    if (article == null) {
      return Optional.of("exchange.noArticle");
    }
    if (isAsOrdered(item, bought)) {
      return Optional.empty();
    }
    if (article.listPrice() == null || !article.listPrice().currency().equals(order.currency())) {
      return Optional.of("exchange.noPrice");
    }
    int pieces = item.quantity() == null ? bought.quantity() : item.quantity();
    int inAll = wanted.with(item.sku(), pieces);
    return articles.flaw(order, bought, new ExchangeArticle.Wish(item.sku(), inAll, REASON), known);
  }
}
