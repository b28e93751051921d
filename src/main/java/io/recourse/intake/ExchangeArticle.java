package io.recourse.intake;

import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.policy.ExchangeVerdict;
import io.recourse.policy.JudgeExchange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Checks the article that is to be sent in exchange: it exists, may be sent for the one bought, has
 * a price in the order's currency and is in stock. A shop that never told the article bought keeps
 * no catalogue here, so there is nothing to check against.
 */
@Component
class ExchangeArticle {

  private final Products products;
  private final JudgeExchange policy;

  ExchangeArticle(Products products, JudgeExchange policy) {
    this.products = products;
    this.policy = policy;
  }

  /** The articles bought and asked for, by sku; none where no line asks for an exchange. */
  Map<String, Product> articles(NewCase request, Order order) {
    Set<String> asked =
        request.lines().stream()
            .map(NewCase.Line::exchangeSku)
            .filter(sku -> sku != null && WordRules.isStorable(sku))
            .collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return Map.of();
    }
    order.lines().stream().map(OrderLine::sku).forEach(asked::add);
    return products.find(asked);
  }

  /** What is wrong with the article asked for, if anything; the pointer is its own. */
  Optional<FieldError> flaw(
      Order order, OrderLine bought, NewCase.Line asked, Map<String, Product> articles, String at) {
    Product before = articles.get(bought.sku());
    if (asked.exchangeSku() == null || before == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(articles.get(asked.exchangeSku()))
        .map(wanted -> flaw(order, before, wanted, asked))
        .orElse(Optional.of("exchange.noArticle"))
        .map(key -> FieldError.of(at + "/exchangeSku", key, asked.exchangeSku()));
  }

  private Optional<String> flaw(Order order, Product before, Product wanted, NewCase.Line asked) {
    boolean same = wanted.sku().equals(before.sku());
    if (!same) {
      ExchangeVerdict said =
          policy.judge(wanted.isVariantOf(before), asked.reason().name(), order.customer().level());
      if (!said.allowed()) {
        return Optional.of(refusal(said));
      }
      if (wanted.listPrice() == null || !wanted.listPrice().currency().equals(order.currency())) {
        return Optional.of("exchange.noPrice");
      }
    }
    return wanted.hasInStock(asked.quantity()) ? Optional.empty() : Optional.of("exchange.noStock");
  }

  private static String refusal(ExchangeVerdict said) {
    return said.ground() == ExchangeVerdict.Ground.OTHER_PRODUCT
        ? "exchange.otherProduct"
        : "exchange.notOffered";
  }
}
