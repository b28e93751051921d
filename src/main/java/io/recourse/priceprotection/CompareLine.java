package io.recourse.priceprotection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.OrderLine;
import io.recourse.orders.PriceHistory;
import io.recourse.policy.JudgePriceClaim;
import io.recourse.policy.PriceVerdict;
import io.recourse.policy.TermName;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares what was paid for pieces with the lowest price of their article since. */
@Component
class CompareLine {

  /** What the table says of a line, and what that brings. */
  record Compared(PriceVerdict verdict, Protection protection) {}

  private final PriceHistory prices;
  private final PurchaseTerms terms;
  private final JudgePriceClaim policy;
  private final GrantDifference granted;
  private final Clock clock;

  CompareLine(
      PriceHistory prices,
      PurchaseTerms terms,
      JudgePriceClaim policy,
      GrantDifference granted,
      Clock clock) {
    this.prices = prices;
    this.terms = terms;
    this.policy = policy;
    this.granted = granted;
    this.clock = clock;
  }

  Compared compare(ServiceCase of, Order order, OrderLine bought, CaseLine line) {
    Instant now = clock.instant();
    long paid = OrderCosts.of(order).of(bought, bought.quantity()).amount() / bought.quantity();
    Optional<Money> later = prices.lowest(bought.sku(), order.currency(), order.placedAt(), now);
    int kept = bought.keptQuantity();
    Protection claimed =
        new Protection(
            line.item(),
            bought.line(),
            Math.min(line.quantity(), Math.max(0, kept)),
            paid,
            later.map(Money::amount).orElse(null),
            100,
            0);
    long whole = granted.left(order, bought, claimed);
    PriceVerdict verdict =
        policy.judge(of.number(), line.item(), facts(of, order, bought, line, claimed, whole));
    Protection shared =
        new Protection(
            claimed.item(),
            claimed.orderLine(),
            claimed.pieces(),
            paid,
            claimed.price(),
            verdict.share(),
            0);
    boolean pays = verdict.answer() != PriceVerdict.Answer.REFUSE;
    return new Compared(verdict, shared.paying(pays ? granted.left(order, bought, shared) : 0));
  }

  private JudgePriceClaim.Facts facts(
      ServiceCase of,
      Order order,
      OrderLine bought,
      CaseLine line,
      Protection claimed,
      long whole) {
    Instant now = clock.instant();
    boolean inWindow = !now.isAfter(terms.end(of, TermName.PRICE_PROTECTION, order.placedAt()));
    return new JudgePriceClaim.Facts(
        price(bought, claimed, whole),
        line.quantity() <= claimed.pieces(),
        inWindow,
        Duration.between(order.placedAt(), now).toDays(),
        fallenPercent(claimed),
        bought.category(),
        order.customer().level());
  }

  private JudgePriceClaim.Price price(OrderLine bought, Protection claimed, long whole) {
    if (claimed.price() == null) {
      return prices.isKnown(bought.sku())
          ? JudgePriceClaim.Price.OTHER_CURRENCY
          : JudgePriceClaim.Price.UNKNOWN;
    }
    if (claimed.price() >= claimed.paid()) {
      return JudgePriceClaim.Price.NOT_LOWER;
    }
    return whole > 0 || claimed.pieces() == 0
        ? JudgePriceClaim.Price.LOWER
        : JudgePriceClaim.Price.PAID_BEFORE;
  }

  private static int fallenPercent(Protection claimed) {
    return claimed.price() == null || claimed.paid() <= 0
        ? 0
        : (int) Math.max(0, (claimed.paid() - claimed.price()) * 100 / claimed.paid());
  }
}
