package io.recourse.returns.mail;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.Buyer;
import io.recourse.policy.Duty;
import io.recourse.policy.GroundKind;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PolicyTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The receipt of a withdrawal names day and time of the declaration, beside what it is about, where
 * the law asks for it on a durable medium (Dir. 2011/83 art. 11a).
 */
@Component
class WithdrawalReceipt {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final PolicyTerms policy;
  private final LocalDays days;

  WithdrawalReceipt(PolicyTerms policy, LocalDays days) {
    this.policy = policy;
    this.days = days;
  }

  /** None of anything but a withdrawal, and where no law asks for it. */
  Map<String, ?> facts(ServiceCase of) {
    boolean withdraws =
        of.lines().stream()
            .anyMatch(line -> GroundKind.of(line.reason().name()) == GroundKind.CHANGE_OF_MIND);
    return withdraws && isAsked(of) ? declared(of.origin().openedAt()) : Map.of();
  }

  private boolean isAsked(ServiceCase of) {
    String country = of.origin().country();
    return policy
        .under(
            of.state().handling().policy().version(),
            country,
            days.dayOf(of.origin().openedAt(), country),
            Buyer.CONSUMER,
            Set.of())
        .duties()
        .containsKey(Duty.WITHDRAWAL_UNPROVED);
  }

  private static Map<String, ?> declared(Instant at) {
    return Map.of(
        "withdrawnOn", LocalDate.ofInstant(at, ZoneOffset.UTC), "withdrawnAt", TIME.format(at));
  }
}
