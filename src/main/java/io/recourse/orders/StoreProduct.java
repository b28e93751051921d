package io.recourse.orders;

import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what the shop says of one article (EDG-01); saying the same again changes nothing.
 * What was agreed on a case before keeps its price.
 */
@Service
public class StoreProduct {

  private final Products products;
  private final PriceHistory prices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoreProduct(
      Products products, PriceHistory prices, ApplicationEventPublisher events, Clock clock) {
    this.products = products;
    this.prices = prices;
    this.events = events;
    this.clock = clock;
  }

  /** True when the article was not known before. */
  @Transactional
  public boolean store(Product told) {
    Optional<Product> known = products.find(told.sku());
    if (known.filter(told::equals).isPresent()) {
      return false;
    }
    products.keep(told);
    if (known.map(Product::listPrice).filter(told.listPrice()::equals).isEmpty()) {
      prices.note(told.sku(), told.listPrice(), clock.instant());
    }
    events.publishEvent(new ArticleTold(told.sku()));
    events.publishEvent(
        DomainEvent.ofSystem(
            known.isEmpty() ? "ProductStored" : "ProductChanged",
            "The shop told article " + told.sku() + (known.isEmpty() ? "." : " anew."),
            facts(known, told)));
    return known.isEmpty();
  }

  /** Price and stock decide what an exchange costs and whether it is sent, so both are kept. */
  private static Map<String, Object> facts(Optional<Product> known, Product told) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("sku", told.sku());
    facts.put("price", told.listPrice().amount());
    facts.put("currency", told.listPrice().currency());
    facts.put("available", told.available());
    known
        .map(Product::listPrice)
        .filter(before -> !before.equals(told.listPrice()))
        .ifPresent(before -> facts.put("priceBefore", before.amount()));
    return facts;
  }
}
