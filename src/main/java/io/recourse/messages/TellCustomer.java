package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Tells the customer one thing, once per send key: composes it in the customer's language, keeps it
 * on the case, sends it (NTF-01). Without an e-mail address it stays in the portal.
 */
@Service
public class TellCustomer {

  private final ComposeMessage compose;
  private final Outbox outbox;
  private final MailRoute route;
  private final KeepDelivery delivery;

  TellCustomer(ComposeMessage compose, Outbox outbox, MailRoute route, KeepDelivery delivery) {
    this.compose = compose;
    this.outbox = outbox;
    this.route = route;
    this.delivery = delivery;
  }

  /**
   * @param template name of the wording, such as {@code receipt}
   * @param facts values of this occasion, beside those every template knows
   * @param sendKey the same key never sends twice
   * @throws MailNotSent when the mail server does not take it; the caller's job tries again
   */
  public void tell(CaseNumber number, String template, Map<String, ?> facts, String sendKey) {
    OutgoingMessage message =
        outbox.find(sendKey).orElseGet(() -> queue(number, template, facts, sendKey));
    if (message.state() == DeliveryState.QUEUED || message.state() == DeliveryState.FAILED) {
      send(message);
    }
  }

  private OutgoingMessage queue(
      CaseNumber number, String template, Map<String, ?> facts, String sendKey) {
    return outbox.queue(compose.compose(number, template, facts, sendKey));
  }

  private void send(OutgoingMessage message) {
    if (message.state() == DeliveryState.FAILED) {
      outbox.attempt(message);
    }
    try {
      route.send(message);
    } catch (MailNotSent notSent) {
      outbox.failed(message, notSent.getMessage());
      throw notSent;
    }
    delivery.sent(message);
  }
}
