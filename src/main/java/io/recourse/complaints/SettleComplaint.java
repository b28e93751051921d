package io.recourse.complaints;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.orders.Orders;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.ReserveRefund;
import io.recourse.refunds.RoomToRefund;
import java.util.List;
import java.util.Optional;
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
  private final RoomToRefund room;
  private final ReserveRefund refunds;
  private final GrantGoodwill goodwill;

  SettleComplaint(
      Cases cases,
      ComplaintBook book,
      Offers offers,
      ComplaintFile file,
      Orders orders,
      RoomToRefund room,
      ReserveRefund refunds,
      GrantGoodwill goodwill) {
    this.cases = cases;
    this.book = book;
    this.offers = offers;
    this.file = file;
    this.orders = orders;
    this.room = room;
    this.refunds = refunds;
    this.goodwill = goodwill;
  }

  /** The refund that is now to be paid; empty where no money is due. */
  @Transactional
  public Optional<RefundId> settle(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Promised promised = book.of(number).verdict().remedy();
    String key = number + "/complaint/" + offers.latest(number).orElseThrow().round();
    Optional<Money> due = promised.kind().isMoney() ? due(of, promised) : Optional.empty();
    if (due.isPresent() || promised.kind().isGift()) {
      promised
          .gesture()
          .ifPresent(gesture -> goodwill.keepPromise(number, gesture, promised.role(), key));
    }
    return due.map(sum -> refunds.reserve(number, key, List.of(), sum, Promised.GROUND));
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
