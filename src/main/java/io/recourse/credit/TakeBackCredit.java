package io.recourse.credit;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.credit.CreditEntry.Kind;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a grant that should not have been made, once, while whoever got it still has it; the case
 * may be somebody else's by now.
 */
@Service
public class TakeBackCredit {

  private final Cases cases;
  private final CreditLedger ledger;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  TakeBackCredit(
      Cases cases,
      CreditLedger ledger,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.ledger = ledger;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /** Whether this grant was made and not taken back. */
  public boolean isThere(String key) {
    return ledger.find(Kind.GRANT, key).isPresent() && ledger.find(Kind.TAKE_BACK, key).isEmpty();
  }

  /** Another grant of the person does not stand in for what is gone of this one. */
  private void demandUnspent(String owner, CreditEntry granted) {
    Money amount = granted.amount();
    long left =
        CreditLots.of(ledger.hold(owner, amount.currency())).stream()
            .filter(lot -> lot.key().equals(granted.key()) && lot.isUsable(clock.instant()))
            .mapToLong(lot -> lot.left().amount())
            .sum();
    if (left < amount.amount()) {
      Money gone = new Money(amount.amount() - left, amount.currency());
      throw Problem.conflict("credit.spent", gone.inWords());
    }
  }

  /**
   * @param key of the grant; taking it back again changes nothing
   * @throws Problem CONFLICT when nothing was granted, or some of this grant is spent or expired
   */
  @Transactional
  public void takeBack(CaseNumber number, String key) {
    var ignored = cases.lock(number);
    CreditEntry granted =
        ledger.find(Kind.GRANT, key).orElseThrow(() -> Problem.conflict("credit.noneGranted"));
    CreditEntry taken =
        new CreditEntry(
            Kind.TAKE_BACK,
            key,
            granted.amount(),
            number.value(),
            null,
            clock.instant(),
            actor.actor().id());
    String owner = ledger.owner(Kind.GRANT, key).orElseThrow();
    if (ledger.find(Kind.TAKE_BACK, key).isEmpty()) {
      demandUnspent(owner, granted);
    }
    if (ledger.enter(owner, taken)) {
      events.publishEvent(
          DomainEvent.of(
              number,
              "CreditTakenBack",
              "Store credit was taken back",
              Map.of(
                  "key",
                  key,
                  "amount",
                  taken.amount().amount(),
                  "currency",
                  taken.amount().currency())));
    }
  }
}
