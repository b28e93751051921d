package io.recourse.priceprotection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Orders;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.ReserveRefund;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises the difference; the goods stay with the customer. */
@Service
public class PayDifference {

  private final Cases cases;
  private final Orders orders;
  private final ProtectionBook book;
  private final ReserveRefund reserveRefund;

  PayDifference(Cases cases, Orders orders, ProtectionBook book, ReserveRefund reserveRefund) {
    this.cases = cases;
    this.orders = orders;
    this.book = book;
    this.reserveRefund = reserveRefund;
  }

  /** Whether a line was granted that is not paid yet. */
  static boolean isDue(ServiceCase of) {
    return of.lines().stream().anyMatch(PayDifference::isDue);
  }

  private static boolean isDue(CaseLine line) {
    return line.decision() == LineDecision.APPROVED && line.money() == MoneyState.NONE;
  }

  @Transactional
  public RefundId reserve(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    List<Protection> due =
        book.of(number).stream()
            .filter(line -> line.amount() > 0 && isDue(of.line(line.item())))
            .toList();
    List<RefundItem> items =
        due.stream()
            .map(line -> RefundItem.reduction(line.item(), line.orderLine(), line.amount()))
            .toList();
    long sum = items.stream().mapToLong(RefundItem::amount).sum();
    String currency = orders.find(of.orderNumber()).orElseThrow().currency();
    String key = number + "/price/" + of.state().contacts().reopened();
    return reserveRefund.reserve(
        number, key, items, new Money(sum, currency), of.line(due.get(0).item()).ground());
  }
}
