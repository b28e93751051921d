package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a role can promise a remedy on this case: it exists, and it is within its limit. */
@Component
public class CheckRemedy {

  private final Cases cases;
  private final Orders orders;
  private final MoneyOfGoods room;
  private final GrantGoodwill goodwill;
  private final LimitOfMoneyBack limit;

  CheckRemedy(
      Cases cases,
      Orders orders,
      MoneyOfGoods room,
      GrantGoodwill goodwill,
      LimitOfMoneyBack limit) {
    this.limit = limit;
    this.cases = cases;
    this.orders = orders;
    this.room = room;
    this.goodwill = goodwill;
  }

  /**
   * @param amount as it was entered; null for none
   * @param currency needed for a coupon or an indemnity on a case without an order; may be null
   *     otherwise
   * @throws Problem INVALID with the field, also for money back beyond the limit of the role;
   *     CONFLICT for goodwill beyond it
   */
  @Transactional
  public Promised demand(
      CaseNumber number, Redress kind, Long amount, String currency, String role) {
    if (!kind.isRefund() && !kind.isPayout() && !kind.isGift()) {
      return new Promised(kind, 0, null, role);
    }
    if (amount == null || amount < 1) {
      throw Problem.invalid("/values/amount", "field.amountOverZero");
    }
    ServiceCase of = cases.lock(number);
    Promised promised = promised(of, kind, amount, currency, role);
    demandWithinLimit(number, promised);
    return promised;
  }

  /**
   * Whether it can still be given, when time went by since it was decided.
   *
   * @throws Problem as {@link #demand}
   */
  @Transactional
  public void demandStill(CaseNumber number, Promised promised) {
    var unused =
        demand(number, promised.kind(), promised.amount(), promised.currency(), promised.role());
  }

  private Promised promised(
      ServiceCase of, Redress kind, long amount, String currency, String role) {
    if (kind == Redress.POINTS) {
      return new Promised(kind, amount, null, role);
    }
    Optional<Order> order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
    if (kind.isRefund()) {
      Order paid = order.orElseThrow(() -> noOrder(kind));
      if (amount > paid.paid().amount()) {
        throw Problem.invalid("/values/amount", "complaint.beyondPaid", paid.paid().inWords());
      }
      Money left = room.left(paid);
      if (amount > left.amount()) {
        throw noRoom(left);
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

  private static Problem noRoom(Money left) {
    return Problem.invalid("/values/amount", "complaint.beyondLeft", left.inWords());
  }

  /** Each role gives back so much of what was paid, and so much beyond it. */
  private void demandWithinLimit(CaseNumber number, Promised promised) {
    if (promised.kind().isRefund()) {
      limit.demand(number, promised);
    }
    if (promised.gesture().isPresent()) {
      goodwill.demand(number, promised.gesture().get(), promised.role());
    }
  }
}
