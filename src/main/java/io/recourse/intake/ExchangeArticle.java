package io.recourse.intake;

import io.recourse.conversation.WordRules;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.policy.ExchangeVerdict;
import io.recourse.policy.JudgeExchange;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Checks the article that is to come instead of one bought: it exists, may be sent for the one
 * bought, has a price in the order's currency and is in stock. A shop that never told the article
 * bought, nor its product, keeps no catalogue here, so there is nothing to check against.
 */
@Component
public class ExchangeArticle {

  private final Products products;
  private final JudgeExchange policy;

  ExchangeArticle(Products products, JudgeExchange policy) {
    this.products = products;
    this.policy = policy;
  }

  /**
   * What is asked for instead of a line.
   *
   * @param pieces of this article, with those that earlier lines of the request ask for
   * @param reason why, as table {@code exchangeArticle} reads it
   */
  public record Wish(String sku, int pieces, String reason) {}

  /** The articles bought and asked for, by sku; none where nothing is asked for. */
  public Map<String, Product> articles(Collection<String> skus, Order order) {
    Set<String> asked =
        skus.stream()
            .filter(Objects::nonNull)
            .filter(WordRules::isStorable)
            .collect(Collectors.toCollection(HashSet::new));
    if (asked.isEmpty()) {
      return Map.of();
    }
    order.lines().stream().map(OrderLine::sku).forEach(asked::add);
    return products.find(asked);
  }

  /** What is wrong with the article asked for, if anything, as a key of the problems. */
  public Optional<String> flaw(
      Order order, OrderLine bought, Wish wish, Map<String, Product> articles) {
    Product before = articles.get(bought.sku());
    if (before == null && bought.product() == null) {
      return Optional.empty();
    }
    Product wanted = articles.get(wish.sku());
    if (wanted == null) {
      return Optional.of("exchange.noArticle");
    }
    return flaw(order, bought, before, wanted, wish);
  }

  private Optional<String> flaw(
      Order order, OrderLine bought, Product before, Product wanted, Wish wish) {
    if (!wanted.sku().equals(bought.sku())) {
      ExchangeVerdict said =
          policy.judge(isVariant(wanted, bought, before), wish.reason(), order.customer().level());
      if (!said.allowed()) {
        return Optional.of(refusal(said));
      }
      if (wanted.listPrice() == null || !wanted.listPrice().currency().equals(order.currency())) {
        return Optional.of("exchange.noPrice");
      }
    }
    return wanted.hasInStock(wish.pieces()) ? Optional.empty() : Optional.of("exchange.noStock");
  }

  private static boolean isVariant(Product wanted, OrderLine bought, Product before) {
    boolean told = bought.product() != null && bought.product().equals(wanted.product());
    return told || (before != null && wanted.isVariantOf(before));
  }

  private static String refusal(ExchangeVerdict said) {
    return said.ground() == ExchangeVerdict.Ground.OTHER_PRODUCT
        ? "exchange.otherProduct"
        : "exchange.notOffered";
  }
}
