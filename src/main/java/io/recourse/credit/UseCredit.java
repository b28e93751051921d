package io.recourse.credit;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.credit.CreditEntry.Kind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes from a customer's credit what the shop let them pay with it. */
@Service
public class UseCredit {

  private final CreditLedger ledger;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  UseCredit(
      CreditLedger ledger, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
    this.ledger = ledger;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param customer key of the person
   * @param key the shop's own name for this use; the same use again takes nothing more
   * @param orderNumber what was paid with it; may be null
   * @throws Problem CONFLICT when the credit is less than this, or the key was another use's
   */
  @Transactional
  public CreditEntry use(String customer, String key, Money amount, String orderNumber) {
    CreditEntry used =
        new CreditEntry(
            Kind.USE, key, amount, null, orderNumber, clock.instant(), actor.actor().id());
    if (ledger.find(Kind.USE, key).isEmpty()) {
      demandUsable(customer, amount);
    }
    if (ledger.enter(customer, used)) {
      events.publishEvent(
          DomainEvent.ofSystem("CreditUsed", "Store credit was used", facts(customer, used)));
      return used;
    }
    return known(customer, used);
  }

  /** What expired is not there any more, though it may not be booked off yet. */
  private void demandUsable(String customer, Money amount) {
    List<CreditLot> lots = CreditLots.of(ledger.hold(customer, amount.currency()));
    if (CreditLots.usable(lots, clock.instant()) < amount.amount()) {
      throw Problem.conflict("credit.notEnough");
    }
  }

  private CreditEntry known(String customer, CreditEntry used) {
    CreditEntry before = ledger.find(Kind.USE, used.key()).orElseThrow();
    boolean same =
        before.amount().equals(used.amount())
            && Objects.equals(before.orderNumber(), used.orderNumber())
            && ledger.owner(Kind.USE, used.key()).filter(customer::equals).isPresent();
    if (!same) {
      throw Problem.conflict("credit.otherUse");
    }
    return before;
  }

  private static Map<String, Object> facts(String customer, CreditEntry used) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("customer", customer);
    facts.put("key", used.key());
    facts.put("amount", used.amount().amount());
    facts.put("currency", used.amount().currency());
    return facts;
  }
}
