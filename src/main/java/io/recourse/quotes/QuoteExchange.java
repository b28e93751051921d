package io.recourse.quotes;

import io.recourse.cases.Remedy;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.ExchangeArticle;
import io.recourse.intake.WantedPieces;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.policy.ReturnVerdict;
import io.recourse.refunds.ComputeRefund;
import io.recourse.refunds.RefundTerms;
import io.recourse.refunds.ReturnedPieces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an exchange would bring, its difference reckoned as it will be when it is settled. */
@Component
class QuoteExchange {

  private final ComputeRefund refunds;
  private final Products products;
  private final ExchangeArticle articles;

  QuoteExchange(ComputeRefund refunds, Products products, ExchangeArticle articles) {
    this.refunds = refunds;
    this.products = products;
    this.articles = articles;
  }

  static boolean isAsked(QuoteLine asked, ReturnVerdict verdict) {
    return verdict.eligible()
        && asked.remedy() == Remedy.EXCHANGE
        && verdict.offeredRemedies().contains(Remedy.EXCHANGE.name());
  }

  /**
   * What is wrong with the articles asked for, as intake would say it.
   *
   * @throws Problem INVALID with a pointer to each of them
   */
  void demandSound(Order order, List<QuoteLine> lines) {
    List<String> skus =
        lines.stream().map(QuoteLine::exchangeSku).filter(Objects::nonNull).toList();
    Map<String, Product> known = articles.articles(skus, order);
    WantedPieces wanted = new WantedPieces();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      QuoteLine line = lines.get(i);
      if (line.exchangeSku() != null) {
        String at = "/lines/" + i + "/exchangeSku";
        articles
            .flaw(order, order.line(line.line()).orElseThrow(), wish(line, wanted), known)
            .ifPresent(key -> errors.add(FieldError.of(at, key, line.exchangeSku())));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static ExchangeArticle.Wish wish(QuoteLine line, WantedPieces wanted) {
    int pieces = wanted.with(line.exchangeSku(), line.quantity());
    return new ExchangeArticle.Wish(line.exchangeSku(), pieces, line.reason().name());
  }

  QuotedExchange of(Order order, QuoteLine asked) {
    OrderLine bought = order.line(asked.line()).orElseThrow();
    Money credited = new Money(paid(order, asked), order.currency());
    boolean other = asked.exchangeSku() != null && !asked.exchangeSku().equals(bought.sku());
    return other
        ? other(asked, credited)
        : QuotedExchange.same(bought.sku(), bought.name(), credited);
  }

  private QuotedExchange other(QuoteLine asked, Money credited) {
    String sku = asked.exchangeSku();
    Optional<Product> wanted = products.find(sku);
    Money price =
        wanted
            .map(Product::listPrice)
            .filter(one -> one.currency().equals(credited.currency()))
            .map(
                one ->
                    new Money(Math.multiplyExact(one.amount(), asked.quantity()), one.currency()))
            .orElse(null);
    return QuotedExchange.other(
        sku,
        wanted.map(Product::spokenName).orElse(sku),
        credited,
        price,
        price == null
            ? null
            : wanted.map(Product::taxRate).map(rate -> tax(price, rate)).orElse(null),
        price == null ? 0 : credited.amount() - price.amount());
  }

  /** The tax that a price with tax holds. */
  private static Money tax(Money price, BigDecimal rate) {
    BigDecimal gross = BigDecimal.valueOf(price.amount());
    BigDecimal net = gross.divide(rate.add(BigDecimal.ONE), 0, RoundingMode.HALF_UP);
    return new Money(gross.subtract(net).longValueExact(), price.currency());
  }

  private long paid(Order order, QuoteLine asked) {
    List<ReturnedPieces> pieces = List.of(new ReturnedPieces(1, asked.line(), asked.quantity()));
    return refunds.compute(order.number(), pieces, RefundTerms.PLAIN).get(0).amount();
  }
}
