package io.recourse.backorders;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.ExchangeArticle;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.stock.HoldStock;
import io.recourse.stock.StockHold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an exchange waits for, and what could be sent at once instead. */
@Component
public class ReadBackorder {

  private final Cases cases;
  private final Orders orders;
  private final Products products;
  private final ExchangeArticle articles;
  private final HoldStock stock;
  private final BackorderClock clock;

  ReadBackorder(
      Cases cases,
      Orders orders,
      Products products,
      ExchangeArticle articles,
      HoldStock stock,
      BackorderClock clock) {
    this.cases = cases;
    this.orders = orders;
    this.products = products;
    this.articles = articles;
    this.stock = stock;
    this.clock = clock;
  }

  /** Nothing unless the case waits for stock. */
  public List<Missing> of(CaseNumber number) {
    List<StockHold> missing = clock.isRunning(number) ? stock.missing(number) : List.of();
    if (missing.isEmpty()) {
      return List.of();
    }
    ServiceCase of = cases.get(number);
    Order order = orders.find(of.orderNumber()).orElseThrow();
    return missing.stream().map(hold -> missing(of, order, hold)).toList();
  }

  private Missing missing(ServiceCase of, Order order, StockHold hold) {
    CaseLine line = of.line(hold.item());
    String name = products.find(hold.sku()).map(Product::spokenName).orElse(line.name());
    return new Missing(line, hold.sku(), name, hold.missing(), instead(order, line, hold.sku()));
  }

  private List<Instead> instead(Order order, CaseLine line, String wanted) {
    OrderLine bought = order.line(line.orderLine()).orElseThrow();
    Map<String, Product> variants =
        family(bought).map(products::variants).orElse(List.of()).stream()
            .collect(Collectors.toMap(Product::sku, Function.identity()));
    return variants.values().stream()
        .filter(one -> !one.sku().equals(wanted) && one.listPrice() != null)
        .filter(one -> articles.flaw(order, bought, wish(line, one.sku()), variants).isEmpty())
        .map(one -> new Instead(one.sku(), one.spokenName(), one.listPrice(), one.left()))
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private Optional<String> family(OrderLine bought) {
    return Optional.ofNullable(bought.product())
        .or(() -> products.find(bought.sku()).map(Product::product));
  }

  static ExchangeArticle.Wish wish(CaseLine line, String sku) {
    return new ExchangeArticle.Wish(sku, line.toExchange(), line.reason().name());
  }
}
