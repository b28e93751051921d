package io.recourse.complaints;

import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.refunds.RoomToRefund;
import io.recourse.serviceplans.PlanSales;
import org.springframework.stereotype.Component;

/**
 * What of the payment of an order a complaint may still give back: what was paid for a plan of one
 * of its units is the price of that plan, not of the goods.
 */
@Component
class MoneyOfGoods {

  private final RoomToRefund room;
  private final PlanSales plans;

  MoneyOfGoods(RoomToRefund room, PlanSales plans) {
    this.room = room;
    this.plans = plans;
  }

  /** Never below zero; the account stays locked, so that nothing else takes it meanwhile. */
  Money left(Order order) {
    long left = room.left(order).amount() - plans.paidBeside(order.number());
    return new Money(Math.max(0, left), order.currency());
  }
}
