package io.recourse.returns.mail;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.messages.MessageFacts;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the mail about a refund says was paid: all parts of the decision settled last. */
@Component
class PaidSum implements MessageFacts {

  private final Refunds refunds;

  PaidSum(Refunds refunds) {
    this.refunds = refunds;
  }

  @Override
  public String template() {
    return "refunded";
  }

  @Override
  public Map<String, ?> of(CaseNumber number) {
    return refunds.ofCase(number).stream()
        .filter(refund -> refund.state() == RefundState.SETTLED)
        .max(Comparator.comparing(refund -> refund.promise().createdAt()))
        .map(refund -> Map.of("amount", sum(refund.promise().decision())))
        .orElse(Map.of());
  }

  private Money sum(RefundId decision) {
    return refunds.parts(decision).stream()
        .map(Refund::promise)
        .map(promise -> promise.amount())
        .reduce(Money::plus)
        .orElseThrow();
  }
}
