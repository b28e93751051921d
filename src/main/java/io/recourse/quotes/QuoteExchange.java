package io.recourse.quotes;

import io.recourse.cases.Remedy;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.policy.ReturnVerdict;
import io.recourse.refunds.ComputeRefund;
import io.recourse.refunds.RefundTerms;
import io.recourse.refunds.ReturnedPieces;
import io.recourse.settlement.ExchangePrice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an exchange would bring, its difference reckoned as it will be when it is settled. */
@Component
class QuoteExchange {

  private final ComputeRefund refunds;
  private final Products products;

  QuoteExchange(ComputeRefund refunds, Products products) {
    this.refunds = refunds;
    this.products = products;
  }

  static boolean isAsked(QuoteLine asked, ReturnVerdict verdict) {
    return verdict.eligible()
        && asked.remedy() == Remedy.EXCHANGE
        && verdict.offeredRemedies().contains(Remedy.EXCHANGE.name());
  }

  QuotedExchange of(Order order, QuoteLine asked) {
    OrderLine bought = order.line(asked.line()).orElseThrow();
    boolean other = asked.exchangeSku() != null && !asked.exchangeSku().equals(bought.sku());
    if (!other) {
      return QuotedExchange.of(bought.sku(), bought.name(), 0, order.currency());
    }
    String sku = asked.exchangeSku();
    Optional<Product> wanted = products.find(sku);
    long cheaper =
        ExchangePrice.cheaperBy(wanted, order.currency(), asked.quantity(), paid(order, asked));
    String name = wanted.map(Product::name).orElse(sku);
    return QuotedExchange.of(sku, name, cheaper, order.currency());
  }

  private long paid(Order order, QuoteLine asked) {
    List<ReturnedPieces> pieces = List.of(new ReturnedPieces(1, asked.line(), asked.quantity()));
    return refunds.compute(order.number(), pieces, RefundTerms.PLAIN).get(0).amount();
  }
}
