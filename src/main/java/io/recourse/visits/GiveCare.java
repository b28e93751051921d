package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.References;
import io.recourse.terms.StageOfCase;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives points or a coupon beside a visit, as the care plan of its strategy says (FUP-13): through
 * the ledger of goodwill, within the limits of the visit team, once a visit.
 */
@Service
public class GiveCare {

  private static final String TABLE = "careGift";
  private static final Duration STILL_NEW = Duration.ofDays(3);
  private static final int AT_ONCE = 200;

  private final Cases cases;
  private final Customers customers;
  private final Orders orders;
  private final VisitBook book;
  private final CareGifts gifts;
  private final DueCustomers buyers;
  private final GrantGoodwill goodwill;
  private final Decisions decisions;
  private final References references;
  private final StageOfCase stages;
  private final VisitLimits limits;
  private final Clock clock;

  GiveCare(
      Cases cases,
      Customers customers,
      Orders orders,
      VisitBook book,
      CareGifts gifts,
      DueCustomers buyers,
      GrantGoodwill goodwill,
      Decisions decisions,
      References references,
      StageOfCase stages,
      VisitLimits limits,
      Clock clock) {
    this.cases = cases;
    this.customers = customers;
    this.orders = orders;
    this.book = book;
    this.gifts = gifts;
    this.buyers = buyers;
    this.goodwill = goodwill;
    this.decisions = decisions;
    this.references = references;
    this.stages = stages;
    this.limits = limits;
    this.clock = clock;
  }

  /** Visits to consider; none where the shop gives nothing. */
  @Transactional(readOnly = true)
  public List<CaseNumber> due() {
    return limits.care() ? gifts.due(clock.instant().minus(STILL_NEW), AT_ONCE) : List.of();
  }

  /**
   * Says whether something was given; where the table has no answer it is considered again. Of two
   * rounds that meet the later finds it done.
   *
   * @throws Problem CONFLICT beyond the limits of goodwill; nothing is changed then
   */
  @Transactional
  public boolean give(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (gifts.isConsidered(number)) {
      return false;
    }
    Judgement said = decisions.answer(TABLE, columns(of));
    decisions.keep(number, List.of(new Decisions.Taken(null, said)));
    if (said.standsIn()) {
      return false;
    }
    CareGift gift =
        new CareGift(
            CareGift.Kind.valueOf(said.text("kind")),
            (long) said.number("points"),
            (long) said.number("units"));
    gifts.considered(number, gift.kind(), null, clock.instant());
    if (gift.kind() == CareGift.Kind.NONE) {
      return false;
    }
    var unused = goodwill.grant(number, gesture(of, gift), of.team(), "care:" + number);
    return true;
  }

  /** The ledger refused it: it is not tried again. */
  @Transactional
  public void refused(CaseNumber number, Problem why) {
    var unused = cases.lock(number);
    if (!gifts.isConsidered(number)) {
      gifts.considered(number, CareGift.Kind.NONE, why.getMessage(), clock.instant());
    }
  }

  private Map<String, Object> columns(ServiceCase of) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("strategy", book.get(of.number()).plan().strategy().name());
    columns.put("segment", buyers.segment(of.customerId()));
    columns.put("customerLevel", customers.find(of.customerId()).map(Customer::level).orElse(null));
    columns.put("ordered", currency(of) != null);
    columns.put("lifeCycle", stages.today(of).map(Enum::name).orElse(null));
    return columns;
  }

  private String currency(ServiceCase of) {
    return of.orderNumber() == null
        ? null
        : orders.find(of.orderNumber()).map(Order::currency).orElse(null);
  }

  private Gesture gesture(ServiceCase of, CareGift gift) {
    String reason = "Care plan " + book.get(of.number()).plan().strategy();
    return gift.kind() == CareGift.Kind.POINTS
        ? Gesture.points(gift.points(), reason)
        : Gesture.coupon(references.sum(gift.units(), currency(of)), reason);
  }
}
