package io.recourse.goodwill;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.members.Privilege;
import io.recourse.members.PrivilegesOf;
import io.recourse.orders.Customers;
import io.recourse.policy.GoodwillLimits;
import io.recourse.policy.JudgeGoodwill;
import io.recourse.terms.StageOfCase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Refuses what is beyond the limits of a role, and says who may grant it. */
@Component
class LimitOfRole {

  private static final String NOBODY = "nobody";
  private static final String SPECIALIST = "specialist";
  private static final String STANDARD = "agent";

  private final JudgeGoodwill policy;
  private final GoodwillBook book;
  private final Customers customers;
  private final StageOfCase stages;
  private final PrivilegesOf privileges;
  private final Clock clock;

  LimitOfRole(
      JudgeGoodwill policy,
      GoodwillBook book,
      Customers customers,
      StageOfCase stages,
      PrivilegesOf privileges,
      Clock clock) {
    this.policy = policy;
    this.book = book;
    this.customers = customers;
    this.stages = stages;
    this.privileges = privileges;
    this.clock = clock;
  }

  /**
   * @return the limits it keeps within
   * @throws Problem CONFLICT beyond them; the account of the customer is held
   */
  GoodwillLimits demand(ServiceCase of, Gesture gesture, String role) {
    GoodwillLimits limits = of(of, gesture, role);
    BigDecimal asked = worth(gesture);
    if (asked.compareTo(BigDecimal.valueOf(limits.perGrant())) > 0) {
      throw beyondGrant(limits, role);
    }
    BigDecimal all = asked.add(given(of.customerId(), gesture.kind(), since(limits)));
    if (all.compareTo(BigDecimal.valueOf(limits.perPeriod())) > 0) {
      throw beyondPeriod(limits, role);
    }
    return limits;
  }

  /**
   * The first team, from this role upwards, within whose limit it is.
   *
   * @throws Problem CONFLICT beyond every limit; the account of the customer is held
   */
  String teamFor(ServiceCase of, Gesture gesture, String role) {
    GoodwillLimits limits = of(of, gesture, role);
    if (fits(of, gesture, limits)) {
      return role;
    }
    if (NOBODY.equals(limits.nextRole())) {
      throw beyondGrant(limits, role);
    }
    return teamFor(of, gesture, limits.nextRole());
  }

  /**
   * Whether it is an individual solution: granted by the specialists, and beyond what teams that
   * follow the standard terms may give (TRI-08).
   */
  boolean isIndividual(ServiceCase of, Gesture gesture, String role) {
    return role.equals(SPECIALIST) && !fits(of, gesture, of(of, gesture, STANDARD));
  }

  private boolean fits(ServiceCase of, Gesture gesture, GoodwillLimits limits) {
    BigDecimal asked = worth(gesture);
    BigDecimal all = asked.add(given(of.customerId(), gesture.kind(), since(limits)));
    return asked.compareTo(BigDecimal.valueOf(limits.perGrant())) <= 0
        && all.compareTo(BigDecimal.valueOf(limits.perPeriod())) <= 0;
  }

  private Instant since(GoodwillLimits limits) {
    return clock.instant().minus(Duration.ofDays(limits.periodDays()));
  }

  /** What the role may grant; nothing is measured. */
  GoodwillLimits of(ServiceCase of, Gesture gesture, String role) {
    return policy.limits(of.number(), facts(of, gesture, role));
  }

  private static Problem beyondGrant(GoodwillLimits limits, String role) {
    return NOBODY.equals(limits.nextRole())
        ? Problem.conflict("goodwill.beyondGrantAtAll", role, limits.perGrant())
        : Problem.conflict("goodwill.beyondGrant", role, limits.perGrant(), limits.nextRole());
  }

  private static Problem beyondPeriod(GoodwillLimits limits, String role) {
    long most = limits.perPeriod();
    int days = limits.periodDays();
    return NOBODY.equals(limits.nextRole())
        ? Problem.conflict("goodwill.beyondPeriodAtAll", role, most, days)
        : Problem.conflict("goodwill.beyondPeriod", role, most, days, limits.nextRole());
  }

  private JudgeGoodwill.Facts facts(ServiceCase of, Gesture gesture, String role) {
    String level = customers.find(of.customerId()).map(one -> one.level()).orElse(null);
    return new JudgeGoodwill.Facts(
        gesture.kind().name(),
        role,
        level,
        of.type().name(),
        stages.today(of).map(Enum::name).orElse(null),
        privileges.has(of.customerId(), Privilege.HIGHER_GOODWILL));
  }

  private BigDecimal worth(Gesture gesture) {
    if (gesture.kind() == GoodwillKind.POINTS) {
      return BigDecimal.valueOf(gesture.points());
    }
    if (!policy.compares(gesture.worth().currency())) {
      throw Problem.conflict("goodwill.noRate", gesture.worth().currency());
    }
    return policy.units(gesture.worth());
  }

  private BigDecimal given(String customer, GoodwillKind kind, Instant since) {
    return kind == GoodwillKind.POINTS
        ? BigDecimal.valueOf(book.pointsSince(customer, since))
        : book.sumsSince(customer, kind, since).stream()
            .map(policy::units)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
