package io.recourse.regulatory;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says on the trail what becomes of damages. */
@Component
class DamagesEvents {

  private final ApplicationEventPublisher events;

  DamagesEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void found(CaseNumber number, Damages damages) {
    tell(number, "FraudFound", "The customer was deceived; damages are owed.", damages);
  }

  void approved(CaseNumber number, Damages damages) {
    tell(number, "DamagesApproved", "A hand approved the damages.", damages);
  }

  void paid(CaseNumber number, Damages damages) {
    tell(number, "DamagesPaid", "The damages were paid by hand.", damages);
  }

  private void tell(CaseNumber number, String type, String summary, Damages damages) {
    events.publishEvent(
        DomainEvent.of(
            number,
            type,
            summary,
            Map.of("amount", damages.amount().amount(), "currency", damages.amount().currency())));
  }
}
