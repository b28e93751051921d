package io.recourse.payback;

import io.recourse.cases.Reason;
import io.recourse.common.Money;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Order;
import io.recourse.orders.PaymentKind;
import io.recourse.policy.RefundToVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ways a customer may choose from, each with the days until they see the money. */
@Component
public class RefundToOffers {

  /**
   * One way that policy allows.
   *
   * @param paymentKind CARD to OTHER; null for store credit and where the order has several kinds
   * @param balance what is on it now; null where unknown
   */
  public record Offer(RefundTo to, String paymentKind, int seenWithinDays, Money balance) {}

  private final RefundToRules rules;

  RefundToOffers(RefundToRules rules) {
    this.rules = rules;
  }

  /**
   * The original way first; names no way that one of the reasons forbids.
   *
   * @param reasons of the lines asked for; without any all ways are judged as a change of mind
   */
  public List<Offer> of(Order order, Collection<Reason> reasons) {
    Collection<Reason> judged = reasons.isEmpty() ? List.of(Reason.UNWANTED) : reasons;
    List<Offer> offers = new ArrayList<>();
    offers.add(original(order, judged));
    payments(order).map(ref -> payment(order, judged, ref, null)).forEach(offers::add);
    Methods.others(order).stream()
        .map(method -> payment(order, judged, method.providerRef(), method))
        .forEach(offers::add);
    offers.add(offer(order, judged, RefundTo.STORE_CREDIT, null, null));
    return offers.stream().filter(Objects::nonNull).toList();
  }

  private Offer original(Order order, Collection<Reason> reasons) {
    List<PaymentKind> kinds = order.payments().stream().map(Methods::kindOf).distinct().toList();
    Stream<PaymentKind> asked = kinds.isEmpty() ? Stream.of(PaymentKind.OTHER) : kinds.stream();
    int days =
        asked
            .map(kind -> offer(order, reasons, RefundTo.ORIGINAL, kind, null))
            .filter(Objects::nonNull)
            .mapToInt(Offer::seenWithinDays)
            .max()
            .orElse(0);
    String only = kinds.size() == 1 ? kinds.get(0).name() : null;
    return new Offer(RefundTo.ORIGINAL, only, days, null);
  }

  /** One of several payments may be named; a single one is the original way. */
  private static Stream<String> payments(Order order) {
    return order.payments().size() < 2
        ? Stream.empty()
        : order.payments().stream().map(Order.Payment::providerRef).filter(Objects::nonNull);
  }

  private Offer payment(
      Order order, Collection<Reason> reasons, String ref, CustomerMethod method) {
    PaymentKind kind = Methods.kindOf(order, ref).orElse(PaymentKind.OTHER);
    return offer(
        order, reasons, RefundTo.payment(ref), kind, method == null ? null : method.balance());
  }

  private Offer offer(
      Order order, Collection<Reason> reasons, RefundTo to, PaymentKind kind, Money balance) {
    RefundToWish wish = new RefundToWish(to, true);
    List<RefundToVerdict> said =
        reasons.stream()
            .distinct()
            .map(reason -> rules.judge(null, order, kind, reason, wish))
            .toList();
    boolean allowed = said.stream().allMatch(RefundToVerdict::allowed);
    int days = said.stream().mapToInt(RefundToVerdict::days).max().orElse(0);
    return allowed ? new Offer(to, kind == null ? null : kind.name(), days, balance) : null;
  }
}
