package io.recourse.credit;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.credit.CreditEntry.Kind;
import io.recourse.messages.TellCustomer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds customers of credit that expires soon, and books off what expired. */
@Service
public class ExpireCredit {

  private final Cases cases;
  private final CreditLedger ledger;
  private final CreditTerms terms;
  private final TellCustomer tell;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  ExpireCredit(
      Cases cases,
      CreditLedger ledger,
      CreditTerms terms,
      TellCustomer tell,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.ledger = ledger;
    this.terms = terms;
    this.tell = tell;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Grants that expire soon; a page.
   *
   * @param last of those before; null at first
   */
  public List<CreditEntry> soon(CreditEntry last) {
    Instant now = clock.instant();
    Instant until = now.atZone(ZoneOffset.UTC).plus(terms.remindBefore()).toInstant();
    return ledger.expiring(now, until, last == null ? null : last.key());
  }

  /** As {@link #soon}, for those that expired. */
  public List<CreditEntry> over(CreditEntry last) {
    return ledger.expiring(Instant.EPOCH, clock.instant(), last == null ? null : last.key());
  }

  /** Once a grant; nobody is reminded of what is used. Says whether there was something to tell. */
  @Transactional
  public boolean remind(CreditEntry granted) {
    Optional<CreditLot> lot = left(granted);
    lot.ifPresent(
        left ->
            tell.tell(
                new CaseNumber(granted.caseNumber()),
                "creditExpires",
                Map.of("amount", left.left(), "creditUntil", left.expiresAt()),
                "credit-expires/" + granted.key()));
    return lot.isPresent();
  }

  /** Says whether something was booked off. */
  @Transactional
  public boolean expire(CreditEntry granted) {
    CaseNumber number = new CaseNumber(granted.caseNumber());
    Optional<CreditLot> lot = left(granted);
    lot.ifPresent(left -> bookOff(number, granted, left));
    return lot.isPresent();
  }

  private void bookOff(CaseNumber number, CreditEntry granted, CreditLot left) {
    CreditEntry expired =
        new CreditEntry(
            Kind.EXPIRE,
            granted.key(),
            left.left(),
            number.value(),
            null,
            clock.instant(),
            actor.actor().id());
    if (ledger.enter(owner(granted), expired)) {
      events.publishEvent(
          DomainEvent.of(
              number,
              "CreditExpired",
              "Store credit expired",
              Map.of(
                  "key",
                  granted.key(),
                  "amount",
                  left.left().amount(),
                  "currency",
                  left.left().currency())));
    }
  }

  private Optional<CreditLot> left(CreditEntry granted) {
    var unused = cases.lock(new CaseNumber(granted.caseNumber()));
    return CreditLots.of(ledger.hold(owner(granted), granted.amount().currency())).stream()
        .filter(lot -> lot.key().equals(granted.key()) && lot.left().exceedsZero())
        .findFirst();
  }

  private String owner(CreditEntry granted) {
    return ledger.owner(Kind.GRANT, granted.key()).orElseThrow();
  }
}
