package io.recourse.returns.mail;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.credit.CreditEntry;
import io.recourse.credit.CreditLedger;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import io.recourse.payback.RefundTo;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the mail about a refund says was paid, or not: the decision that was made last. */
@Component
class PaidRefund implements MessageFacts {

  private static final Map<String, RefundState> TOLD =
      Map.of("refunded", RefundState.SETTLED, "refundRefused", RefundState.CANCELLED);

  private final Cases cases;
  private final Refunds refunds;
  private final CreditLedger credit;

  PaidRefund(Cases cases, Refunds refunds, CreditLedger credit) {
    this.cases = cases;
    this.refunds = refunds;
    this.credit = credit;
  }

  @Override
  public Set<String> templates() {
    return TOLD.keySet();
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    return refunds.ofCase(number).stream()
        .filter(refund -> !refund.promise().isAside())
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
    Map<String, Object> facts = new HashMap<>();
    facts.put("amount", whole);
    facts.put("lines", lines);
    facts.putAll(way(of, refunds.parts(decision)));
    return facts;
  }

  /** Where the money went, and the day by which all of it shows there. */
  private Map<String, Object> way(ServiceCase of, List<Refund> parts) {
    Map<String, Object> facts = new HashMap<>();
    RefundTo to = parts.get(0).promise().to();
    facts.put("to" + to.kind(), true);
    parts.stream()
        .filter(part -> part.progress().settledAt() != null)
        .filter(part -> part.promise().seenWithinDays() != null)
        .filter(part -> part.promise().seenWithinDays() > 0)
        .map(PaidRefund::seenBy)
        .max(Comparator.naturalOrder())
        .ifPresent(at -> facts.put("seenBy", at));
    if (to.isStoreCredit()) {
      credit.balances(of.customerId()).stream()
          .filter(sum -> sum.currency().equals(parts.get(0).promise().amount().currency()))
          .findFirst()
          .ifPresent(sum -> facts.put("balance", sum));
      credit.ofCase(of.number().value()).stream()
          .map(CreditEntry::expiresAt)
          .filter(Objects::nonNull)
          .max(Comparator.naturalOrder())
          .ifPresent(until -> facts.put("creditUntil", until));
    }
    return facts;
  }

  private static Instant seenBy(Refund part) {
    return part.progress().settledAt().plus(Duration.ofDays(part.promise().seenWithinDays()));
  }

  private static ListedLine listed(ServiceCase of, RefundItem item, String currency) {
    int pieces = item.quantity() > 0 ? item.quantity() : of.line(item.item()).approvedQuantity();
    return new ListedLine(
        pieces, of.line(item.item()).name(), null, null, new Money(item.amount(), currency));
  }
}
