package io.recourse.payback;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.orders.PaymentKind;
import io.recourse.policy.JudgeRefundTo;
import io.recourse.policy.RefundToFacts;
import io.recourse.policy.RefundToVerdict;
import io.recourse.policy.RefundToVerdict.Ground;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks policy whether the money of some lines may go a way; every reason must allow it. */
@Component
public class RefundToRules {

  private final JudgeRefundTo policy;

  RefundToRules(JudgeRefundTo policy) {
    this.policy = policy;
  }

  /**
   * What is wrong with the wish, as a key of {@code messages/problems}.
   *
   * @param reasons of the lines; none where the request has none
   */
  Optional<String> flaw(Order order, Collection<Reason> reasons, RefundToWish wish) {
    RefundTo to = wish.to();
    if (to.isOriginal()) {
      return Optional.empty();
    }
    if (to.kind() == RefundTo.Kind.PAYMENT && Methods.kindOf(order, to.providerRef()).isEmpty()) {
      return Optional.of("refundTo.unknown");
    }
    if (to.isStoreCredit() && order.customer().person() == null) {
      return Optional.of("credit.nobody");
    }
    return Set.copyOf(reasons).stream()
        .map(reason -> judge(null, order, kind(order, to), reason, wish))
        .filter(said -> !said.allowed())
        .map(said -> word(said.ground()))
        .findFirst();
  }

  /**
   * @param number the case that keeps the receipt; null where nothing is decided
   * @param kind of the payment that gets it; null for store credit
   */
  RefundToVerdict judge(
      CaseNumber number, Order order, PaymentKind kind, Reason reason, RefundToWish wish) {
    return policy.judge(
        number,
        new RefundToFacts(
            wish.to().kind().name(),
            kind == null ? null : kind.name(),
            Methods.paidWith(order),
            reason.name(),
            order.country(),
            wish.agreed()));
  }

  /** Null for store credit and where the way is no payment of its own. */
  static PaymentKind kind(Order order, RefundTo to) {
    return to.providerRef() == null
        ? null
        : Methods.kindOf(order, to.providerRef()).orElse(PaymentKind.OTHER);
  }

  private static String word(Ground ground) {
    return switch (ground) {
      case NOT_AGREED -> "refundTo.notAgreed";
      case GIFT_CARD_ONLY -> "refundTo.giftCardOnly";
      default -> "refundTo.notOffered";
    };
  }
}
