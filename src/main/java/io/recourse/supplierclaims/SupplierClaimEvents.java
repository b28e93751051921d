package io.recourse.supplierclaims;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says on the timeline of a claim how it stands with its supplier. */
@Component
class SupplierClaimEvents {

  private final ApplicationEventPublisher events;

  SupplierClaimEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void raised(SupplierClaim claim) {
    events.publishEvent(
        DomainEvent.of(
            claim.number(),
            "SupplierClaimRaised",
            "What a supplier owes for faulty goods is to be claimed.",
            Map.of("supplier", claim.supplier(), "due", claim.terms().due())));
  }

  void filed(CaseNumber number, Money sum) {
    told(number, "SupplierClaimFiled", "The claim was filed with the supplier.", sum);
  }

  void answered(CaseNumber number, Money sum) {
    told(number, "SupplierClaimAnswered", "The supplier answered the claim.", sum);
  }

  void booked(CaseNumber number, Money sum) {
    told(number, "SupplierClaimBooked", "The money of the supplier was booked.", sum);
  }

  private void told(CaseNumber number, String type, String summary, Money sum) {
    events.publishEvent(
        DomainEvent.of(
            number, type, summary, Map.of("amount", sum.amount(), "currency", sum.currency())));
  }
}
