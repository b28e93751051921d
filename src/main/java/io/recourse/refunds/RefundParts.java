package io.recourse.refunds;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.CapturedPayments;
import io.recourse.orders.Order;
import io.recourse.orders.PaymentKind;
import io.recourse.payback.Methods;
import io.recourse.payback.RefundTo;
import io.recourse.payback.SettleRefundTo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Turns a decided amount into one refund per original payment. */
@Component
class RefundParts {

  private final Refunds refunds;
  private final CapturedPayments captured;
  private final SharedPayments shared;
  private final SettleRefundTo settleRefundTo;
  private final ChargedPayments charged;
  private final CurrentActor currentActor;
  private final Clock clock;

  RefundParts(
      Refunds refunds,
      CapturedPayments captured,
      SharedPayments shared,
      SettleRefundTo settleRefundTo,
      ChargedPayments charged,
      CurrentActor currentActor,
      Clock clock) {
    this.refunds = refunds;
    this.captured = captured;
    this.shared = shared;
    this.settleRefundTo = settleRefundTo;
    this.charged = charged;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  List<Refund> of(
      ServiceCase serviceCase, Order order, String decisionKey, Money amount, String ground) {
    RefundTo agreed = settleRefundTo.of(serviceCase, order);
    RefundTo to = pays(order, agreed) ? RefundTo.ORIGINAL : agreed;
    List<PaymentSplit.Part> split = split(order, agreed, amount.amount());
    return over(split, to, serviceCase, order, decisionKey, amount, ground);
  }

  /** All of it goes back to one charge. */
  List<Refund> ofCharge(
      ServiceCase serviceCase, Order order, String chargeRef, Money amount, String ground) {
    List<PaymentSplit.Room> room =
        rooms(order).stream()
            .filter(one -> chargeRef.equals(one.payment().providerRef()))
            .filter(one -> one.left() >= amount.amount())
            .toList();
    if (room.isEmpty()) {
      throw Problem.conflict("refund.tooMuch");
    }
    String key = RefundPromise.OF_CHARGE + chargeRef + "/" + room.get(0).left();
    List<PaymentSplit.Part> all = PaymentSplit.over(room, amount.amount());
    return over(all, RefundTo.ORIGINAL, serviceCase, order, key, amount, ground);
  }

  private List<Refund> over(
      List<PaymentSplit.Part> split,
      RefundTo to,
      ServiceCase serviceCase,
      Order order,
      String decisionKey,
      Money amount,
      String ground) {
    RefundId decision = RefundId.fresh();
    String requester = requester(serviceCase);
    List<Refund> parts = new ArrayList<>();
    for (PaymentSplit.Part part : split) {
      boolean first = parts.isEmpty();
      parts.add(
          Refund.reserve(
              new RefundPromise(
                  first ? decision : RefundId.fresh(),
                  decision,
                  decisionKey,
                  parts.size() + 1,
                  serviceCase.number(),
                  order.number(),
                  new Money(part.amount(), amount.currency()),
                  part.payment(),
                  to,
                  seenWithinDays(serviceCase, order, to, part.payment()),
                  ground,
                  requester,
                  clock.instant())));
    }
    return parts;
  }

  /** A payment of the order that is named gets what it can carry, before the others do. */
  private List<PaymentSplit.Part> split(Order order, RefundTo agreed, long amount) {
    return pays(order, agreed)
        ? PaymentSplit.preferring(agreed.providerRef(), rooms(order), amount)
        : PaymentSplit.over(rooms(order), amount);
  }

  private static boolean pays(Order order, RefundTo to) {
    return to.providerRef() != null && Methods.paid(order, to.providerRef());
  }

  private Integer seenWithinDays(
      ServiceCase of, Order order, RefundTo to, OriginalPayment payment) {
    PaymentKind paid =
        payment.seq() == 0 || payment.isCharge()
            ? PaymentKind.OTHER
            : Methods.kindOf(order.payments().get(payment.seq() - 1));
    return settleRefundTo.seenWithinDays(of, order, to, paid);
  }

  private List<PaymentSplit.Room> rooms(Order order) {
    Map<Integer, Long> taken = refunds.perPayment(order.number());
    Map<String, Long> sharedLeft = leftOf(order);
    List<PaymentSplit.Room> rooms = new ArrayList<>();
    for (Order.Payment payment : order.payments()) {
      int seq = rooms.size() + 1;
      long left =
          Math.min(
              payment.amount().amount() - taken.getOrDefault(seq, 0L),
              sharedLeft.getOrDefault(payment.providerRef(), Long.MAX_VALUE));
      rooms.add(
          new PaymentSplit.Room(
              new OriginalPayment(seq, payment.method(), payment.providerRef()), left));
    }
    for (ChargedPayments.Charged later : charged.of(order.number())) {
      long left = later.amount().amount() - taken.getOrDefault(later.payment().seq(), 0L);
      rooms.add(new PaymentSplit.Room(later.payment(), left));
    }
    return rooms;
  }

  /** Other orders may name the same payments: all lock them in one order. */
  private Map<String, Long> leftOf(Order order) {
    Map<String, Long> left = new HashMap<>();
    order.payments().stream()
        .map(Order.Payment::providerRef)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(
            ref ->
                captured.of(ref).ifPresent(paid -> left.put(ref, shared.lockAndCount(ref, paid))));
    return left;
  }

  /** Who decided: the hand at work, else the last staff who touched the decision, else we. */
  private String requester(ServiceCase serviceCase) {
    Actor actor = currentActor.trigger();
    return actor.isStaff()
        ? actor.id()
        : refunds.deciders(serviceCase.number()).stream().findFirst().orElse(Actor.SYSTEM.id());
  }
}
