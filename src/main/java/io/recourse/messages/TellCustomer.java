package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Tells the customer one thing, once per send key: composes it in the customer's language, keeps it
 * on the case, sends it (NTF-01). A mail that only asks to act by a day that is over is kept back.
 * Without an e-mail address it stays in the portal.
 */
@Service
public class TellCustomer {

  private final QueueMessage queue;
  private final Outbox outbox;
  private final DeliverMessage delivery;
  private final OverdueAsk overdue;

  TellCustomer(QueueMessage queue, Outbox outbox, DeliverMessage delivery, OverdueAsk overdue) {
    this.queue = queue;
    this.outbox = outbox;
    this.delivery = delivery;
    this.overdue = overdue;
  }

  /**
   * @param template name of the wording, such as {@code receipt}
   * @param facts values of this occasion, beside those every template knows
   * @param sendKey the same key never sends twice
   * @throws MailNotSent when the mail server does not take it; the caller's job tries again
   */
  public void tell(CaseNumber number, String template, Map<String, ?> facts, String sendKey) {
    Optional<OutgoingMessage> before = outbox.find(sendKey);
    if (before.isEmpty() && overdue.keepsBack(number, template)) {
      return;
    }
    OutgoingMessage message = before.orElseGet(() -> queue.queue(number, template, facts, sendKey));
    delivery.deliver(message);
  }
}
