package io.recourse.returns.mail;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the mail about a refund says was paid, or not: the decision that was made last. */
@Component
class PaidRefund implements MessageFacts {

  private static final Map<String, RefundState> TOLD =
      Map.of("refunded", RefundState.SETTLED, "refundRefused", RefundState.CANCELLED);

  private final Cases cases;
  private final Refunds refunds;

  PaidRefund(Cases cases, Refunds refunds) {
    this.cases = cases;
    this.refunds = refunds;
  }

  @Override
  public Set<String> templates() {
    return TOLD.keySet();
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    return refunds.ofCase(number).stream()
        .filter(refund -> refund.state() == TOLD.get(template))
        .max(Comparator.comparing(refund -> refund.promise().createdAt()))
        .map(refund -> facts(number, refund.promise().decision()))
        .orElse(Map.of());
  }

  private Map<String, ?> facts(CaseNumber number, RefundId decision) {
    Money whole =
        refunds.parts(decision).stream()
            .map(Refund::promise)
            .map(promise -> promise.amount())
            .reduce(Money::plus)
            .orElseThrow();
    ServiceCase of = cases.get(number);
    List<ListedLine> lines =
        refunds.items(decision).stream()
            .filter(item -> item.amount() > 0)
            .map(item -> listed(of, item, whole.currency()))
            .toList();
    return Map.of("amount", whole, "lines", lines);
  }

  private static ListedLine listed(ServiceCase of, RefundItem item, String currency) {
    int pieces = item.quantity() > 0 ? item.quantity() : of.line(item.item()).approvedQuantity();
    return new ListedLine(
        pieces, of.line(item.item()).name(), null, null, new Money(item.amount(), currency));
  }
}
