package io.recourse.payouts;

import io.recourse.common.DomainEvent;
import io.recourse.messages.TellCustomer;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How every act on a payout is kept: the row, the trail, and a word to the customer. */
@Component
class PayoutFile {

  private final PayoutBook book;
  private final ApplicationEventPublisher events;
  private final TellCustomer tell;

  PayoutFile(PayoutBook book, ApplicationEventPublisher events, TellCustomer tell) {
    this.book = book;
    this.events = events;
    this.tell = tell;
  }

  /** What is said of a payout on the trail. */
  enum Fact {
    ORDERED("PayoutOrdered", "Money is owed to the customer beside any refund."),
    APPROVED("PayoutApproved", "A hand approved money that is paid out."),
    PAYEE("PayoutPayeeNamed", "The customer said where the money goes."),
    PAID("PayoutPaid", "Money was paid out to the customer."),
    REFUSED("PayoutRefused", "Money that was to be paid out was refused."),
    CANCELLED("PayoutCancelled", "Money that was to be paid out was taken back.");

    private final String type;
    private final String summary;

    Fact(String type, String summary) {
      this.type = type;
      this.summary = summary;
    }
  }

  void put(Payout changed, Fact fact) {
    book.put(changed);
    say(changed, fact);
  }

  void say(Payout of, Fact fact) {
    events.publishEvent(
        DomainEvent.of(
            of.caseNumber(),
            fact.type,
            fact.summary,
            Map.of(
                "payout", of.id().toString(),
                "amount", of.amount().amount(),
                "currency", of.amount().currency())));
  }

  void tell(Payout of, String template) {
    tell(of, template, of.id().toString());
  }

  /** What may happen to one payout several times is told as often. */
  void tellEachTime(Payout of, String template) {
    tell(of, template, of.id() + "/" + UUID.randomUUID());
  }

  private void tell(Payout of, String template, String occasion) {
    tell.tell(
        of.caseNumber(),
        template,
        Map.of("amount", of.amount()),
        of.caseNumber() + "/" + template + "/" + occasion);
  }
}
