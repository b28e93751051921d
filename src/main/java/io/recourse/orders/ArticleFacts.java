package io.recourse.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What an article is when it is bought: category, traits and product of a new line for which the
 * shop tells none are those of its article. What the article becomes later leaves the line alone.
 */
@Component
public class ArticleFacts {

  private final Products products;

  ArticleFacts(Products products) {
    this.products = products;
  }

  /** The articles of all lines, by sku, for those that are known. */
  public Map<String, Product> of(Collection<Order> orders) {
    Set<String> skus =
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(OrderLine::sku)
            .collect(Collectors.toSet());
    return skus.isEmpty() ? Map.of() : products.find(skus);
  }

  /** The order with its new lines filled; those that are known stay as they are. */
  public Order filled(
      Order told, LeftOut leftOut, Optional<Order> known, Map<String, Product> articles) {
    List<OrderLine> lines =
        told.lines().stream()
            .map(line -> isKnown(known, line) ? line : filled(line, leftOut, articles))
            .toList();
    return lines.equals(told.lines()) ? told : told.with(lines, told.payments());
  }

  private static boolean isKnown(Optional<Order> known, OrderLine line) {
    return known.flatMap(order -> order.line(line.line())).isPresent();
  }

  private static OrderLine filled(OrderLine line, LeftOut leftOut, Map<String, Product> articles) {
    Product article = articles.get(line.sku());
    return article == null ? line : filled(line, leftOut, article);
  }

  private static OrderLine filled(OrderLine line, LeftOut leftOut, Product article) {
    return new OrderLine(
        line.line(),
        line.sku(),
        line.name(),
        leftOut.says(line, OrderFact.CATEGORY) ? line.category() : article.category(),
        line.quantity(),
        line.unitPrice(),
        line.tax(),
        line.discount(),
        line.serials(),
        leftOut.says(line, OrderFact.TRAITS) ? line.traits() : article.traits(),
        line.claimedQuantity(),
        line.returnedQuantity(),
        leftOut.says(line, OrderFact.PRODUCT) ? line.product() : article.product());
  }
}
