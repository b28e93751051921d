package io.recourse.orderchanges;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Order;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeOrderChange;
import io.recourse.policy.OrderChangeVerdict;
import org.springframework.stereotype.Component;

/** Asks table {@code orderChange} about an order as it is now. */
@Component
public class ChangeVerdict {

  private final Orders orders;
  private final JudgeOrderChange policy;

  ChangeVerdict(Orders orders, JudgeOrderChange policy) {
    this.orders = orders;
    this.policy = policy;
  }

  Order orderOf(String number) {
    return orders.find(number).orElseThrow(() -> Problem.notFound("order.unknown"));
  }

  /**
   * @param number the case whose file keeps the receipt; null before there is one
   */
  OrderChangeVerdict of(CaseNumber number, Order order, WantedChange.Kind kind) {
    OrderStatus status = order.fulfilment().status();
    return policy.judge(
        number,
        new JudgeOrderChange.Facts(
            status == null ? null : status.name(),
            kind.name(),
            order.placedAt(),
            order.customer().level()));
  }

  /** Whether a wish of this kind would be heard now. */
  public boolean isHeard(Order order, WantedChange.Kind kind) {
    return order.fulfilment().status() != null
        && of(null, order, kind).answer() != OrderChangeVerdict.Answer.REFUSE;
  }
}
