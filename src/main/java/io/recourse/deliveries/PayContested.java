package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.refunds.ComputeRefund;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.RefundTerms;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.ReserveRefund;
import io.recourse.refunds.ReturnedPieces;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contest was granted: what the pieces cost is promised, less what was paid off their price. */
@Service
public class PayContested {

  private final Cases cases;
  private final Orders orders;
  private final Refunds refunds;
  private final ComputeRefund compute;
  private final ReserveRefund reserve;

  PayContested(
      Cases cases, Orders orders, Refunds refunds, ComputeRefund compute, ReserveRefund reserve) {
    this.cases = cases;
    this.orders = orders;
    this.refunds = refunds;
    this.compute = compute;
    this.reserve = reserve;
  }

  /** Empty where nothing is left to pay: the case ends as it is. */
  @Transactional
  public Optional<RefundId> reserve(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Order order = orders.find(of.orderNumber()).orElseThrow();
    List<CaseLine> granted =
        of.lines().stream().filter(line -> line.decision() == LineDecision.APPROVED).toList();
    List<RefundItem> before = paid(number);
    List<RefundItem> items =
        compute
            .hold(order)
            .compute(
                granted.stream().map(PayContested::pieces).toList(),
                RefundTerms.PLAIN.withDelivery(order))
            .stream()
            .map(item -> item.less(paidFor(item, before), cost(item, order)))
            .toList();
    long sum = items.stream().mapToLong(RefundItem::amount).sum();
    String ground = granted.get(0).ground();
    if (sum == 0) {
      end(of, granted, ground);
      return Optional.empty();
    }
    Money money = new Money(sum, order.currency());
    return Optional.of(reserve.reserve(number, number + "/contest", items, money, ground));
  }

  private void end(ServiceCase of, List<CaseLine> granted, String ground) {
    granted.forEach(line -> of.money(line.item(), MoneyState.NONE));
    of.close(ground);
    cases.save(of);
  }

  private static long cost(RefundItem item, Order order) {
    long tax = order.taxIncluded() ? 0 : item.tax();
    return item.goods() - item.discount() + tax + item.shipping();
  }

  private static ReturnedPieces pieces(CaseLine line) {
    return new ReturnedPieces(line.item(), line.orderLine(), line.acceptedQuantity());
  }

  private static long paidFor(RefundItem item, List<RefundItem> before) {
    return before.stream()
        .filter(paid -> paid.item() == item.item())
        .mapToLong(RefundItem::amount)
        .sum();
  }

  private List<RefundItem> paid(CaseNumber number) {
    return refunds.ofCase(number).stream()
        .filter(refund -> refund.state() != RefundState.CANCELLED)
        .map(Refund::promise)
        .map(promise -> promise.decision())
        .distinct()
        .flatMap(decision -> refunds.items(decision).stream())
        .toList();
  }
}
