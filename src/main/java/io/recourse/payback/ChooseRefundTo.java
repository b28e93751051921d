package io.recourse.payback;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where a customer asked for their money, when they ask and until it is reserved. */
@Service
public class ChooseRefundTo {

  private static final String FIELD = "/refundTo";

  private final Cases cases;
  private final Orders orders;
  private final RefundToRules rules;
  private final AgreedRefundTo agreed;
  private final ObjectProvider<MoneyMayCome> money;
  private final ApplicationEventPublisher events;

  ChooseRefundTo(
      Cases cases,
      Orders orders,
      RefundToRules rules,
      AgreedRefundTo agreed,
      ObjectProvider<MoneyMayCome> money,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.orders = orders;
    this.rules = rules;
    this.agreed = agreed;
    this.money = money;
    this.events = events;
  }

  /** What is wrong with the wish, with a pointer to its field. */
  public Optional<FieldError> flaw(Order order, Collection<Reason> reasons, RefundToWish wish) {
    return rules.flaw(order, reasons, wish).map(key -> FieldError.of(at(wish.to()), key));
  }

  /** Keeps a wish without flaw with the case it came with. */
  public void agree(ServiceCase opened, RefundTo to) {
    agreed.keep(opened.number(), to);
    events.publishEvent(
        DomainEvent.of(
            opened.number(),
            "RefundToChosen",
            "It was agreed where the money goes",
            Map.of("kind", to.kind().name())));
  }

  /**
   * The customer thinks again.
   *
   * @throws Problem CONFLICT once money is reserved, INVALID where policy does not allow it
   */
  @Transactional
  public void change(CaseNumber number, RefundToWish wish) {
    ServiceCase of = cases.lock(number);
    if (!isOpen(of)) {
      throw Problem.conflict("refundTo.tooLate");
    }
    Order order = orders.find(of.orderNumber()).orElseThrow();
    flaw(order, reasons(of), wish)
        .ifPresent(
            flaw -> {
              throw Problem.invalid(List.of(flaw));
            });
    agree(of, wish.to());
  }

  /** Whether it can still be said where the money goes. */
  public boolean isOpen(ServiceCase of) {
    return !of.isEnded()
        && of.orderNumber() != null
        && !of.lines().isEmpty()
        && of.type().bringsMoney()
        && of.lines().stream().map(CaseLine::money).allMatch(MoneyState.NONE::equals);
  }

  /** Whether the customer is asked: while it is open, and where money may come of the case. */
  public boolean isAsked(ServiceCase of) {
    return isOpen(of)
        && money.stream().filter(one -> one.type() == of.type()).allMatch(one -> one.mayCome(of));
  }

  /** Why the lines were asked for. */
  public static Collection<Reason> reasons(ServiceCase of) {
    return of.lines().stream().map(CaseLine::reason).toList();
  }

  private static String at(RefundTo to) {
    return to.kind() == RefundTo.Kind.PAYMENT ? FIELD + "/providerRef" : FIELD + "/kind";
  }
}
