package io.recourse.complaints;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.ReserveRefund;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what was promised, once a round is accepted or decided, and ends the case. */
@Service
public class SettleComplaint {

  private static final String GROUND = "Given to put a complaint right.";

  private final Cases cases;
  private final ComplaintBook book;
  private final Offers offers;
  private final ComplaintFile file;
  private final ReserveRefund refunds;
  private final GrantGoodwill goodwill;

  SettleComplaint(
      Cases cases,
      ComplaintBook book,
      Offers offers,
      ComplaintFile file,
      ReserveRefund refunds,
      GrantGoodwill goodwill) {
    this.cases = cases;
    this.book = book;
    this.offers = offers;
    this.file = file;
    this.refunds = refunds;
    this.goodwill = goodwill;
  }

  /** The refund that is now to be paid; empty where no money is due. */
  @Transactional
  public Optional<RefundId> settle(CaseNumber number) {
    var unused = cases.lock(number);
    Promised promised = book.of(number).verdict().remedy();
    String key = number + "/complaint/" + offers.latest(number).orElseThrow().round();
    if (promised.kind().isMoney()) {
      return Optional.of(
          refunds.reserve(number, key, List.of(), promised.money().orElseThrow(), GROUND));
    }
    if (promised.kind().isGift()) {
      var given = goodwill.grant(number, gesture(promised), promised.role(), key);
    }
    return Optional.empty();
  }

  private static Gesture gesture(Promised promised) {
    return promised
        .money()
        .map(worth -> Gesture.coupon(worth, GROUND))
        .orElseGet(() -> Gesture.points(promised.amount(), GROUND));
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
