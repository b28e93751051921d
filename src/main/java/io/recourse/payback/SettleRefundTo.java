package io.recourse.payback;

import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import io.recourse.orders.Order;
import io.recourse.orders.PaymentKind;
import io.recourse.policy.RefundToVerdict;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says where money that is reserved now goes, on the record: what was agreed, if the method is
 * still there and policy still allows it, else back as it was paid.
 */
@Component
public class SettleRefundTo {

  private final AgreedRefundTo agreed;
  private final RefundToRules rules;
  private final ApplicationEventPublisher events;

  SettleRefundTo(AgreedRefundTo agreed, RefundToRules rules, ApplicationEventPublisher events) {
    this.agreed = agreed;
    this.rules = rules;
    this.events = events;
  }

  public RefundTo of(ServiceCase of, Order order) {
    RefundTo to = agreed.of(of.number());
    var flaw = rules.flaw(order, ChooseRefundTo.reasons(of), new RefundToWish(to, true));
    if (flaw.isEmpty()) {
      return to;
    }
    events.publishEvent(
        DomainEvent.of(
            of.number(),
            "RefundToOriginal",
            "The money goes back as it was paid: the agreed way is not open any more",
            Map.of("why", flaw.get())));
    return RefundTo.ORIGINAL;
  }

  /**
   * Days from payment until the customer sees it; the longest over the reasons of the case.
   *
   * @param paid kind of the payment the money comes from
   */
  public int seenWithinDays(ServiceCase of, Order order, RefundTo to, PaymentKind paid) {
    PaymentKind kind = to.isOriginal() ? paid : RefundToRules.kind(order, to);
    RefundToWish wish = new RefundToWish(to, true);
    return Set.copyOf(ChooseRefundTo.reasons(of)).stream()
        .map(reason -> rules.judge(of.number(), order, kind, reason, wish))
        .mapToInt(RefundToVerdict::days)
        .max()
        .orElse(0);
  }
}
