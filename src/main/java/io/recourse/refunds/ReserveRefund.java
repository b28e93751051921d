package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises money for a decision, once, and never more than was paid (RFD-01). */
@Service
public class ReserveRefund {

  private final Cases cases;
  private final Orders orders;
  private final Refunds refunds;
  private final PaymentAccounts accounts;
  private final RefundParts parts;
  private final LineMoney lineMoney;
  private final RefundFlow flow;
  private final CountCharge countCharge;

  ReserveRefund(
      Cases cases,
      Orders orders,
      Refunds refunds,
      PaymentAccounts accounts,
      RefundParts parts,
      LineMoney lineMoney,
      RefundFlow flow,
      CountCharge countCharge) {
    this.countCharge = countCharge;
    this.cases = cases;
    this.orders = orders;
    this.refunds = refunds;
    this.accounts = accounts;
    this.parts = parts;
    this.lineMoney = lineMoney;
    this.flow = flow;
  }

  /**
   * @param decisionKey names the decision; the same key returns the refund that exists
   * @param items what each case line gets; may be empty for an indemnity (RFD-02)
   * @throws Problem CONFLICT when more would be promised than was paid; then nothing has changed
   */
  @Transactional
  public RefundId reserve(
      CaseNumber number, String decisionKey, List<RefundItem> items, Money amount, String ground) {
    ServiceCase serviceCase = cases.lock(number);
    List<Refund> existing = refunds.ofDecision(decisionKey);
    if (!existing.isEmpty()) {
      return ofThisCase(existing.get(0), number);
    }
    Order order = orderOf(serviceCase);
    requireSound(order, items, amount);
    requireRoom(accounts.lockAndCount(order), amount);
    return store(parts.of(serviceCase, order, decisionKey, amount, ground), items);
  }

  /**
   * Gives back a charge that nobody needed, to the method it came from, and starts paying it.
   *
   * @param chargeRef the provider's name for the charge, which was counted before
   * @throws Problem CONFLICT when less of it is left, as when all of it was given back before
   */
  @Transactional
  public RefundId giveBack(CaseNumber number, String chargeRef, Money amount, String ground) {
    ServiceCase serviceCase = cases.lock(number);
    Order order = orderOf(serviceCase);
    requireSound(order, List.of(), amount);
    requireRoom(accounts.lockAndCount(order), amount);
    List<Refund> parts = this.parts.ofCharge(serviceCase, order, chargeRef, amount, ground);
    RefundId reserved = store(parts, List.of());
    flow.begin(parts.get(0).promise());
    return reserved;
  }

  /**
   * Gives back what the customer paid beside every provider; finance pays it.
   *
   * @param occasion names the payment; the same one is counted and given back once
   */
  @Transactional
  public RefundId giveBackByHand(CaseNumber number, String occasion, Money amount, String ground) {
    ServiceCase of = cases.lock(number);
    String reference = OriginalPayment.BY_HAND + occasion;
    countCharge.count(of.orderNumber(), reference, "BY_HAND", amount);
    return giveBack(number, reference, amount, ground);
  }

  private RefundId store(List<Refund> reserved, List<RefundItem> items) {
    RefundPromise first = reserved.get(0).promise();
    for (Refund part : reserved) {
      if (!refunds.add(part)) {
        throw Problem.conflict("This decision is being refunded for another case.");
      }
      accounts.reserve(part);
    }
    refunds.addItems(first.decision(), items);
    lineMoney.move(first.caseNumber(), items, MoneyState.COMPUTED);
    return first.decision();
  }

  private static RefundId ofThisCase(Refund refund, CaseNumber number) {
    if (!refund.promise().caseNumber().equals(number)) {
      throw Problem.conflict("This decision belongs to another case.");
    }
    return refund.promise().decision();
  }

  private Order orderOf(ServiceCase serviceCase) {
    if (serviceCase.orderNumber() == null) {
      throw Problem.conflict("Without an order there is no payment to give back.");
    }
    return orders
        .find(serviceCase.orderNumber())
        .orElseThrow(() -> Problem.conflict("The order of this case is not known."));
  }

  private static void requireSound(Order order, List<RefundItem> items, Money amount) {
    if (!amount.exceedsZero()) {
      throw Problem.invalid("/amount", "A refund is more than nothing.");
    }
    if (!amount.currency().equals(order.currency())) {
      throw Problem.invalid("/amount/currency", "A refund has the currency of its payment.");
    }
    long sum = items.stream().mapToLong(RefundItem::amount).sum();
    if (!items.isEmpty() && sum != amount.amount()) {
      throw Problem.invalid("/amount", "The lines do not add up to the amount.");
    }
  }

  private static void requireRoom(long free, Money amount) {
    if (amount.amount() > free) {
      throw Problem.conflict("refund.tooMuch");
    }
  }
}
