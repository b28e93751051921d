package io.recourse.goodwill;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.messages.TellCustomer;
import io.recourse.payouts.OrderPayout;
import io.recourse.policy.GoodwillLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the customer of a case points, a coupon or money beyond what is owed, within the limit of a
 * role (RFD-03). The customer hears of it; the shop learns it by the feed and credits points and
 * coupons; money is paid out beside what the order may still have to give back.
 */
@Service
public class GrantGoodwill {

  private static final String VALUED = "valued";
  private static final String CARED = "cared";

  private final Cases cases;
  private final GoodwillBook book;
  private final LimitOfRole limit;
  private final CheckGesture check;
  private final CouponCodes codes;
  private final OrderPayout payouts;
  private final TellCustomer tell;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  GrantGoodwill(
      Cases cases,
      GoodwillBook book,
      LimitOfRole limit,
      CheckGesture check,
      CouponCodes codes,
      OrderPayout payouts,
      TellCustomer tell,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.limit = limit;
    this.check = check;
    this.codes = codes;
    this.payouts = payouts;
    this.tell = tell;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param role the team within whose limit it is granted, such as {@code agent}
   * @param key names the occasion; the same key grants once
   * @throws Problem CONFLICT beyond the limit of the role, naming who may grant it, for a case
   *     without a customer; INVALID for a gesture that gives nothing. Nothing is changed then
   */
  @Transactional
  public Goodwill grant(CaseNumber number, Gesture gesture, String role, String key) {
    return grant(number, gesture, role, key, null);
  }

  /**
   * The same as a thank-you for what the customer told us, which the mail says (RFD-04).
   *
   * @throws Problem as {@link #grant}
   */
  @Transactional
  public Goodwill thank(CaseNumber number, Gesture gesture, String role, String key) {
    return grant(number, gesture, role, key, VALUED);
  }

  /**
   * The same as a step of a care plan, which the mail says (FUP-13).
   *
   * @throws Problem as {@link #grant}
   */
  @Transactional
  public Goodwill care(CaseNumber number, Gesture gesture, String role, String key) {
    return grant(number, gesture, role, key, CARED);
  }

  private Goodwill grant(
      CaseNumber number, Gesture gesture, String role, String key, String occasion) {
    ServiceCase of = cases.lock(number);
    Goodwill before = book.find(key).orElse(null);
    if (before != null) {
      return same(before, number, gesture);
    }
    check.demand(of, gesture);
    book.hold(of.customerId());
    Goodwill granted = add(of, gesture, role, key, limit.demand(of, gesture, role));
    if (gesture.kind() == GoodwillKind.MONEY) {
      pay(granted);
    }
    tell(granted, occasion);
    return granted;
  }

  /**
   * Whether it could be granted now; nothing is given.
   *
   * @throws Problem as {@link #grant}
   */
  @Transactional
  public void demand(CaseNumber number, Gesture gesture, String role) {
    ServiceCase of = cases.lock(number);
    check.demand(of, gesture);
    book.hold(of.customerId());
    var unused = limit.demand(of, gesture, role);
  }

  /**
   * Keeps what was promised within the limit before: it counts, and is not measured again. Points
   * and coupons are given; money is paid by the caller.
   *
   * @param key names the promise; the same key counts once
   */
  @Transactional
  public void keepPromise(CaseNumber number, Gesture gesture, String role, String key) {
    ServiceCase of = cases.lock(number);
    if (book.find(key).isPresent()) {
      return;
    }
    book.hold(of.customerId());
    Goodwill granted = add(of, gesture, role, key, limit.of(of, gesture, role));
    if (gesture.kind() != GoodwillKind.MONEY) {
      tell(granted, null);
    }
  }

  private Goodwill add(
      ServiceCase of, Gesture gesture, String role, String key, GoodwillLimits limits) {
    Goodwill granted = granted(of, gesture, role, key, limits);
    boolean individual = limit.isIndividual(of, gesture, role);
    book.add(granted);
    events.publishEvent(GoodwillEvents.granted(granted));
    if (individual) {
      events.publishEvent(GoodwillEvents.individual(granted));
    }
    return granted;
  }

  private void tell(Goodwill granted, String occasion) {
    CaseNumber number = granted.caseNumber();
    Map<String, Object> facts = facts(granted);
    if (occasion != null) {
      facts.put(occasion, true);
    }
    tell.tell(number, "goodwill", facts, number + "/goodwill/" + granted.id());
  }

  private static Goodwill same(Goodwill before, CaseNumber number, Gesture gesture) {
    if (!before.caseNumber().equals(number) || !before.gives(gesture)) {
      throw Problem.conflict("goodwill.otherKey");
    }
    return before;
  }

  private Goodwill granted(
      ServiceCase of, Gesture gesture, String role, String key, GoodwillLimits limits) {
    boolean coupon = gesture.kind() == GoodwillKind.COUPON;
    return new Goodwill(
        UUID.randomUUID(),
        key,
        of.number(),
        of.customerId(),
        gesture.kind(),
        gesture.points(),
        gesture.worth(),
        coupon ? codes.next() : null,
        coupon ? clock.instant().plus(Duration.ofDays(limits.validDays())) : null,
        gesture.reason(),
        role,
        actor.actor().id(),
        clock.instant(),
        false);
  }

  private void pay(Goodwill granted) {
    var unused =
        payouts.orderAside(
            granted.caseNumber(),
            granted.payoutKey(),
            granted.worth(),
            "Given as goodwill.",
            granted.actor());
  }

  static Map<String, Object> facts(Goodwill granted) {
    Map<String, Object> facts = new HashMap<>();
    switch (granted.kind()) {
      case POINTS -> facts.put("points", String.valueOf(granted.points()));
      case COUPON -> {
        facts.put("coupon", granted.coupon());
        facts.put("couponWorth", granted.worth());
        facts.put("validUntil", granted.validUntil());
      }
      case MONEY -> facts.put("amount", granted.worth());
    }
    return facts;
  }
}
