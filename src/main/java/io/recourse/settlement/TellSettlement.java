package io.recourse.settlement;

import io.recourse.casefile.Settlement;
import io.recourse.casefile.Settlement.Way;
import io.recourse.casefile.SettlementOfCase;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.payback.AgreedRefundTo;
import io.recourse.payback.RefundTo;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.CustomerPayments;
import io.recourse.payments.Debt;
import io.recourse.payments.OwedOnCase;
import io.recourse.payments.PaymentState;
import io.recourse.payments.ReceivedPayment;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Adds up what a case brings and costs: refunds promised or paid and what is due besides, and what
 * the customer paid or owes. A charge that nobody needed is on neither side.
 */
@Component
class TellSettlement implements SettlementOfCase {

  private final Orders orders;
  private final SettlementBook book;
  private final Refunds refunds;
  private final CustomerPayments payments;
  private final OwedOnCase owed;
  private final AgreedRefundTo agreed;

  TellSettlement(
      Orders orders,
      SettlementBook book,
      Refunds refunds,
      CustomerPayments payments,
      OwedOnCase owed,
      AgreedRefundTo agreed) {
    this.orders = orders;
    this.book = book;
    this.refunds = refunds;
    this.payments = payments;
    this.owed = owed;
    this.agreed = agreed;
  }

  @Override
  public Optional<Settlement> of(ServiceCase of) {
    Optional<Order> order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
    return order.flatMap(found -> of(of.number(), found));
  }

  private Optional<Settlement> of(CaseNumber number, Order order) {
    Collection<LineSettlement> lines = book.settlements(number).values();
    List<Refund> promised = promised(number);
    List<ReceivedPayment> receipts = payments.receipts(number);
    Optional<Debt> debt = owed.of(number);
    boolean computed =
        lines.stream().anyMatch(LineSettlement::isComputed)
            || !promised.isEmpty()
            || !receipts.isEmpty()
            || debt.isPresent();
    if (!computed) {
      return Optional.empty();
    }
    long refund =
        promised.stream().mapToLong(one -> one.promise().amount().amount()).sum()
            + lines.stream()
                .filter(LineSettlement::paysBack)
                .mapToLong(LineSettlement::amount)
                .sum();
    long charge =
        receipts.stream().mapToLong(receipt -> receipt.kept().amount()).sum()
            + lines.stream().mapToLong(LineSettlement::paidByHand).sum()
            + debt.map(one -> one.amount().amount()).orElse(0L);
    RefundTo wanted = agreed.of(number);
    return Optional.of(
        Settlement.of(
            new Money(refund, order.currency()),
            new Money(charge, order.currency()),
            to(wanted, promised, order),
            chargeTo(number, wanted, debt.isPresent())));
  }

  private List<Refund> promised(CaseNumber number) {
    return refunds.ofCase(number).stream()
        .filter(refund -> refund.state() != RefundState.CANCELLED)
        .filter(refund -> !refund.promise().isAside())
        .toList();
  }

  /** Back as it was paid names the payment, where it is one only. */
  private static Way to(RefundTo wanted, List<Refund> promised, Order order) {
    if (!wanted.isOriginal()) {
      return new Way(wanted.kind().name(), wanted.providerRef());
    }
    List<String> refs =
        promised.isEmpty()
            ? order.payments().stream().map(Order.Payment::providerRef).toList()
            : promised.stream().map(one -> one.promise().payment().providerRef()).toList();
    return new Way(wanted.kind().name(), refs.size() == 1 ? refs.get(0) : null);
  }

  private Way chargeTo(CaseNumber number, RefundTo wanted, boolean owed) {
    List<CustomerPayment> asked =
        payments.ofCase(number).stream()
            .filter(one -> one.isOpen() || one.state() == PaymentState.PAID)
            .toList();
    if (!asked.isEmpty()) {
      String method = asked.get(asked.size() - 1).methodRef();
      return method == null ? new Way("LINK", null) : new Way("PAYMENT", method);
    }
    if (!owed) {
      return new Way("OTHER", null);
    }
    return wanted.kind() == RefundTo.Kind.PAYMENT
        ? new Way("PAYMENT", wanted.providerRef())
        : new Way("LINK", null);
  }
}
