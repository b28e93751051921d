package io.recourse.messages;

import io.recourse.common.CaseNumber;
import io.recourse.conversation.OutgoingWords;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the customer one thing, once per send key (NTF-01): composes it in the customer's language
 * from the facts as they are now and keeps it on the case, in the transaction of the step that
 * tells. Its delivery runs beside that step and never holds it up. A mail that only asks to act by
 * a day that is over is kept back. Without an e-mail address it stays in the portal.
 */
@Service
public class TellCustomer {

  private final ComposeMessage compose;
  private final Outbox outbox;
  private final OutgoingWords outgoing;
  private final OverdueAsk overdue;

  TellCustomer(ComposeMessage compose, Outbox outbox, OutgoingWords outgoing, OverdueAsk overdue) {
    this.compose = compose;
    this.outbox = outbox;
    this.outgoing = outgoing;
    this.overdue = overdue;
  }

  /**
   * @param template name of the wording, such as {@code receipt}
   * @param facts values of this occasion, beside those every template knows
   * @param sendKey the same key never tells twice
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(CaseNumber number, String template, Map<String, ?> facts, String sendKey) {
    Optional<OutgoingMessage> before = outbox.find(sendKey);
    if (before.isEmpty() && overdue.keepsBack(number, template)) {
      return;
    }
    OutgoingMessage message = before.orElseGet(() -> queue(number, template, facts, sendKey));
    if (message.isDue()) {
      outgoing.send(message.id());
    }
  }

  private OutgoingMessage queue(
      CaseNumber number, String template, Map<String, ?> facts, String sendKey) {
    return outbox.queue(compose.compose(UUID.randomUUID(), number, template, facts, sendKey));
  }
}
