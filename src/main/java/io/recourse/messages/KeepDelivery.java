package io.recourse.messages;

import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that the mail server took a message, in a transaction of its own: the step that sent it may
 * still lose a race and be tried again, and must not send twice then.
 */
@Service
class KeepDelivery {

  private final Outbox outbox;
  private final ApplicationEventPublisher events;

  KeepDelivery(Outbox outbox, ApplicationEventPublisher events) {
    this.outbox = outbox;
    this.events = events;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void sent(OutgoingMessage message) {
    outbox.sent(message);
    events.publishEvent(
        message.toPartner()
            ? event(message, "PartnerWrittenTo", "A partner of the shop was written to: ")
            : event(message, "MessageSent", "The customer was told: "));
  }

  private static DomainEvent event(OutgoingMessage message, String type, String summary) {
    return DomainEvent.of(
        message.caseNumber(),
        type,
        summary + message.template() + ".",
        Map.of("message", message.id().toString(), "template", message.template()));
  }
}
