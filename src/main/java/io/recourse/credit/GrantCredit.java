package io.recourse.credit;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.credit.CreditEntry.Kind;
import io.recourse.policy.LocalDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the customer of a case credit instead of money, once per refund (RFD-01). */
@Service
public class GrantCredit {

  private final Cases cases;
  private final CreditLedger ledger;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;
  private final CreditValidity validity;
  private final LocalDays days;

  GrantCredit(
      Cases cases,
      CreditLedger ledger,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock,
      CreditValidity validity,
      LocalDays days) {
    this.validity = validity;
    this.days = days;
    this.cases = cases;
    this.ledger = ledger;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param key of the refund; the same key grants once, however often it is asked for
   * @throws Problem CONFLICT when the case has no customer, or the key was another sum's
   */
  @Transactional
  public CreditEntry grant(CaseNumber number, String key, Money amount) {
    ServiceCase of = cases.lock(number);
    if (of.customerId() == null) {
      throw Problem.conflict("credit.nobody");
    }
    CreditEntry granted =
        new CreditEntry(
            Kind.GRANT,
            key,
            amount,
            number.value(),
            null,
            clock.instant(),
            actor.actor().id(),
            lastMoment(of.origin().country()));
    if (ledger.enter(of.customerId(), granted)) {
      events.publishEvent(
          DomainEvent.of(
              number,
              "CreditGranted",
              "Store credit was granted",
              Map.of("key", key, "amount", amount.amount(), "currency", amount.currency())));
      return granted;
    }
    return known(key, amount);
  }

  /** Null where credit does not expire. */
  private Instant lastMoment(String country) {
    return validity
        .in(country)
        .map(rule -> rule.lastDay(days.dayOf(clock.instant(), country)))
        .map(last -> days.endOf(last, country))
        .orElse(null);
  }

  private CreditEntry known(String key, Money amount) {
    CreditEntry before = ledger.find(Kind.GRANT, key).orElseThrow();
    if (!before.amount().equals(amount)) {
      throw Problem.conflict("credit.otherAmount");
    }
    return before;
  }
}
