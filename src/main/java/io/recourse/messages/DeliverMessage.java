package io.recourse.messages;

import java.util.List;
import org.springframework.stereotype.Component;

/** Hands one stored message to its way out and notes how that went. */
@Component
class DeliverMessage {

  private final Outbox outbox;
  private final MailRoute mail;
  private final List<MessageChannel> channels;
  private final KeepDelivery delivery;

  DeliverMessage(
      Outbox outbox, MailRoute mail, List<MessageChannel> channels, KeepDelivery delivery) {
    this.outbox = outbox;
    this.mail = mail;
    this.channels = List.copyOf(channels);
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
      send(message);
    } catch (MailNotSent notSent) {
      outbox.failed(message, notSent.getMessage());
      throw notSent;
    }
    delivery.sent(message);
  }

  private void send(OutgoingMessage message) {
    channels.stream()
        .filter(one -> one.channel().equals(message.channel()))
        .findFirst()
        .ifPresentOrElse(one -> one.send(message), () -> mail.send(message));
  }
}
