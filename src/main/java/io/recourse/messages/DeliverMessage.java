package io.recourse.messages;

import org.springframework.stereotype.Component;

/** Hands one stored message to its way out and notes how that went. */
@Component
class DeliverMessage {

  private final Outbox outbox;
  private final MailRoute route;
  private final KeepDelivery delivery;

  DeliverMessage(Outbox outbox, MailRoute route, KeepDelivery delivery) {
    this.outbox = outbox;
    this.route = route;
    this.delivery = delivery;
  }

  /**
   * @throws MailNotSent when the other side does not take it; trying again is safe
   */
  void deliver(OutgoingMessage message) {
    if (!message.isDue()) {
      return;
    }
    outbox.attempt(message);
    try {
      route.send(message);
    } catch (MailNotSent notSent) {
      outbox.failed(message, notSent.getMessage());
      throw notSent;
    }
    delivery.sent(message);
  }
}
