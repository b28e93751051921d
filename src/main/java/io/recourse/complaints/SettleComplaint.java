package io.recourse.complaints;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.orders.Orders;
import io.recourse.payouts.OrderPayout;
import io.recourse.payouts.Payout;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.ReservePriceBack;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what was promised, once a round is accepted or decided, and ends the case. */
@Service
public class SettleComplaint {

  private final Cases cases;
  private final ComplaintBook book;
  private final Offers offers;
  private final ComplaintFile file;
  private final Orders orders;
  private final MoneyOfGoods room;
  private final ReservePriceBack refunds;
  private final GoodsOfComplaint goods;
  private final OrderPayout payouts;
  private final GrantGoodwill goodwill;

  SettleComplaint(
      Cases cases,
      ComplaintBook book,
      Offers offers,
      ComplaintFile file,
      Orders orders,
      MoneyOfGoods room,
      ReservePriceBack refunds,
      GoodsOfComplaint goods,
      OrderPayout payouts,
      GrantGoodwill goodwill) {
    this.cases = cases;
    this.book = book;
    this.offers = offers;
    this.file = file;
    this.orders = orders;
    this.room = room;
    this.refunds = refunds;
    this.goods = goods;
    this.payouts = payouts;
    this.goodwill = goodwill;
  }

  /**
   * What is now to be paid; at most one of both is due.
   *
   * @param refund of what was paid for the order; null where none is due
   * @param payout beside it, to an account of the customer's; null where none is due
   */
  public record Due(RefundId refund, UUID payout) {}

  /**
   * Gives what the shop gives, and says what money is left to pay.
   *
   * @param waits whether the caller waits for a payout; else it is paid beside the case
   */
  @Transactional
  public Due settle(CaseNumber number, boolean waits) {
    ServiceCase of = cases.lock(number);
    Promised promised = book.of(number).verdict().remedy();
    String key = number + "/complaint/" + offers.latest(number).orElseThrow().round();
    promised
        .gesture()
        .ifPresent(gesture -> goodwill.keepPromise(number, gesture, promised.role(), key));
    RefundId refund = promised.kind().isRefund() ? refund(of, promised, key) : null;
    UUID payout = promised.kind().isPayout() ? payout(number, promised, key, waits) : null;
    return new Due(refund, payout);
  }

  private RefundId refund(ServiceCase of, Promised promised, String key) {
    return due(of, promised)
        .map(sum -> refunds.reserve(of.number(), key, goods.of(of), sum, Promised.GROUND))
        .orElse(null);
  }

  private UUID payout(CaseNumber number, Promised promised, String key, boolean waits) {
    String decider = book.lastHand(number, Act.DECIDE).orElse(Actor.SYSTEM.id());
    Money sum = promised.money().orElseThrow();
    Payout ordered =
        waits
            ? payouts.order(number, key, sum, Promised.GROUND, decider)
            : payouts.orderAside(number, key, sum, Promised.GROUND, decider);
    return ordered.id();
  }

  /** Never more than is left: what went back meanwhile was given back already. */
  private Optional<Money> due(ServiceCase of, Promised promised) {
    Money left = room.left(orders.find(of.orderNumber()).orElseThrow());
    long sum = Math.min(left.amount(), promised.amount());
    return Optional.of(new Money(sum, left.currency())).filter(Money::exceedsZero);
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Complaint complaint = book.of(number);
    file.write(complaint.stands(Standing.SETTLED));
    boolean right = complaint.verdict().outcome() != Verdict.Outcome.NOT_UPHELD;
    of.closeAs(
        right ? CaseStatus.CLOSED : CaseStatus.REFUSED,
        right ? "The complaint was upheld." : "The complaint was not upheld.");
    cases.save(of);
  }
}
