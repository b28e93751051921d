package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises back what was paid for an order that is not to be delivered as it was bought. */
@Service
public class GiveBackPaid {

  private final Cases cases;
  private final Orders orders;
  private final PaymentAccounts accounts;
  private final ReserveRefund reserve;

  GiveBackPaid(Cases cases, Orders orders, PaymentAccounts accounts, ReserveRefund reserve) {
    this.cases = cases;
    this.orders = orders;
    this.accounts = accounts;
    this.reserve = reserve;
  }

  /**
   * All that is left of what was paid for the order of this case.
   *
   * @param decisionKey names the decision; the same key gives back once
   * @return empty where nothing is left
   */
  @Transactional
  public Optional<RefundId> all(CaseNumber number, String decisionKey, String ground) {
    return some(number, decisionKey, left(number), ground);
  }

  /**
   * All that is left but this much, which was paid since and stays.
   *
   * @return empty where nothing else is left
   */
  @Transactional
  public Optional<RefundId> allBut(
      CaseNumber number, Money kept, String decisionKey, String ground) {
    return some(number, decisionKey, left(number).minus(kept), ground);
  }

  /** What is left of all that was paid for the order of this case. */
  @Transactional
  public Money left(CaseNumber number) {
    Order order = order(number);
    return new Money(accounts.lockAndCount(order), order.currency());
  }

  /**
   * @return empty where the amount is nothing
   * @throws Problem CONFLICT when it is more than is left
   */
  @Transactional
  public Optional<RefundId> some(
      CaseNumber number, String decisionKey, Money amount, String ground) {
    return amount.exceedsZero()
        ? Optional.of(reserve.reserve(number, decisionKey, List.of(), amount, ground))
        : Optional.empty();
  }

  private Order order(CaseNumber number) {
    return orders
        .find(cases.lock(number).orderNumber())
        .orElseThrow(() -> Problem.notFound("order.unknown"));
  }
}
