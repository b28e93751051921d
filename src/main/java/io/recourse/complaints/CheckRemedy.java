package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.GoodwillLimits;
import io.recourse.policy.JudgeGoodwill;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a role can promise a remedy on this case: it exists, and it is within its limit. */
@Component
public class CheckRemedy {

  private final Cases cases;
  private final Orders orders;
  private final Customers customers;
  private final JudgeGoodwill limits;

  CheckRemedy(Cases cases, Orders orders, Customers customers, JudgeGoodwill limits) {
    this.cases = cases;
    this.orders = orders;
    this.customers = customers;
    this.limits = limits;
  }

  /**
   * @param amount as it was entered; null for none
   * @param currency needed for a coupon on a case without an order; may be null otherwise
   * @throws Problem INVALID with the field, CONFLICT beyond the limit of the role
   */
  public Promised demand(
      CaseNumber number, Redress kind, Long amount, String currency, String role) {
    if (!kind.isMoney() && !kind.isGift()) {
      return new Promised(kind, 0, null, role);
    }
    if (amount == null || amount < 1) {
      throw Problem.invalid("/values/amount", "field.amountOverZero");
    }
    ServiceCase of = cases.get(number);
    Promised promised = promised(of, kind, amount, currency, role);
    demandWithinLimit(of, promised);
    return promised;
  }

  private Promised promised(
      ServiceCase of, Redress kind, long amount, String currency, String role) {
    if (kind == Redress.POINTS) {
      return new Promised(kind, amount, null, role);
    }
    Optional<Order> order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
    if (kind.isMoney()) {
      Order paid = order.orElseThrow(() -> noOrder(kind));
      if (amount > paid.paid().amount()) {
        throw Problem.invalid("/values/amount", "complaint.beyondPaid", paid.paid().inWords());
      }
    }
    String spoken = order.map(Order::currency).orElse(currency);
    if (spoken == null) {
      throw Problem.invalid("/values/currency", "field.given");
    }
    return new Promised(kind, amount, spoken, role);
  }

  private static Problem noOrder(Redress kind) {
    return Problem.invalid("/values/remedy", "complaint.moneyNeedsOrder", kind.name());
  }

  /** What was paid for an order is given back by right; anything beyond has a limit. */
  private void demandWithinLimit(ServiceCase of, Promised promised) {
    if (promised.kind() == Redress.REFUND || promised.kind() == Redress.PRICE_REDUCTION) {
      return;
    }
    GoodwillLimits most = limits.limits(of.number(), facts(of, promised));
    BigDecimal asked =
        promised.money().map(limits::units).orElseGet(() -> BigDecimal.valueOf(promised.amount()));
    if (asked.compareTo(BigDecimal.valueOf(most.perGrant())) > 0) {
      throw Problem.conflict(
          "goodwill.beyondGrant", promised.role(), most.perGrant(), most.nextRole());
    }
  }

  private JudgeGoodwill.Facts facts(ServiceCase of, Promised promised) {
    String kind = promised.kind().isMoney() ? "MONEY" : promised.kind().name();
    String level =
        Optional.ofNullable(of.customerId())
            .flatMap(customers::find)
            .map(one -> one.level())
            .orElse(null);
    return new JudgeGoodwill.Facts(kind, promised.role(), level, of.type().name());
  }
}
