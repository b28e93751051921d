package io.recourse.orderchanges;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.WantedChange;
import io.recourse.orderchanges.RequestedChange.State;
import io.recourse.orders.ChangeOrder;
import io.recourse.orders.Order;
import io.recourse.payments.ClosePayments;
import io.recourse.policy.OrderChangeVerdict;
import io.recourse.policy.OrderChangeVerdict.Answer;
import io.recourse.refunds.GiveBackPaid;
import io.recourse.refunds.RefundId;
import io.recourse.stock.HoldStock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a change on the order, once, if it still can be made: the order may have left, or the
 * article may be gone, since it was asked for. A cancellation gives back all that was paid.
 */
@Service
public class MakeChange {

  private final Cases cases;
  private final ChangeBook book;
  private final ChangeVerdict verdict;
  private final ChangeEffect effect;
  private final ChangeOrder orders;
  private final GiveBackPaid refunds;
  private final ClosePayments payments;
  private final ApplicationEventPublisher events;
  private final HoldStock stock;
  private final ChangeShelf shelf;

  MakeChange(
      Cases cases,
      ChangeBook book,
      ChangeVerdict verdict,
      ChangeEffect effect,
      ChangeOrder orders,
      GiveBackPaid refunds,
      ClosePayments payments,
      ApplicationEventPublisher events,
      HoldStock stock,
      ChangeShelf shelf) {
    this.shelf = shelf;
    this.stock = stock;
    this.cases = cases;
    this.book = book;
    this.verdict = verdict;
    this.effect = effect;
    this.orders = orders;
    this.refunds = refunds;
    this.payments = payments;
    this.events = events;
  }

  /**
   * What came of it.
   *
   * @param made false where the order stays as it is
   * @param refund what goes back to the customer; empty where nothing does
   */
  public record Made(boolean made, Optional<RefundId> refund) {}

  @Transactional
  public Made make(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    RequestedChange change = book.get(number);
    Order before = orders.hold(change.orderNumber());
    stock.release(number);
    Optional<String> obstacle = obstacle(number, before, change.wanted());
    if (obstacle.isPresent()) {
      return refused(change, obstacle.get());
    }
    long due = isPaid(change) ? change.due() : effect.due(before, change.wanted());
    var unused =
        orders.change(
            before.number(),
            order ->
                effect
                    .of(order, change.wanted(), change.quoted())
                    .settled(settled(before, change, due)));
    shelf.follow(before, change.wanted());
    Optional<RefundId> refund = refund(of, change, due);
    RequestedChange done = change.done(due);
    book.save(done);
    events.publishEvent(ChangeEvents.done(done));
    return new Made(true, refund);
  }

  private Optional<String> obstacle(CaseNumber number, Order order, WantedChange wanted) {
    OrderChangeVerdict said = verdict.of(number, order, wanted.kind());
    if (said.answer() == Answer.REFUSE) {
      return Optional.of(said.ground());
    }
    return effect.obstacle(order, wanted);
  }

  private Optional<RefundId> refund(ServiceCase of, RequestedChange change, long due) {
    String key = of.number() + "/change";
    if (change.wanted().kind() == WantedChange.Kind.CANCEL) {
      return refunds.all(of.number(), key, "The order was cancelled before it was sent.");
    }
    if (change.wanted().kind() == WantedChange.Kind.PAYMENT) {
      return refunds.allBut(
          of.number(), change.owed(), key, "The order is paid with another method.");
    }
    return due < 0
        ? refunds.some(
            of.number(),
            key,
            new Money(-due, change.currency()),
            "The order was changed to something cheaper.")
        : Optional.empty();
  }

  /** Another method pays in what the first gets back. */
  private static long settled(Order before, RequestedChange change, long due) {
    boolean onlyMoved = change.wanted().kind() == WantedChange.Kind.PAYMENT;
    return before.paidSince() + (onlyMoved ? 0 : due);
  }

  private Made refused(RequestedChange change, String ground) {
    RequestedChange refused = change.ended(State.REFUSED, ground);
    book.save(refused);
    events.publishEvent(ChangeEvents.refused(refused));
    if (isPaid(change)) {
      payments.giveBack(change.number(), ground);
    }
    return new Made(false, Optional.empty());
  }

  /** What waited for money is only made once it is there. */
  private static boolean isPaid(RequestedChange change) {
    return change.state() == State.TO_PAY;
  }
}
