package io.recourse.messages;

import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one stored message, and before it whatever older message of its case still waits: the
 * customer reads them in the order in which things happened.
 */
@Service
public class SendMessage {

  /** By then an older message has had all its tries and no longer holds up those behind it. */
  private static final Duration PATIENCE = Duration.ofHours(8);

  private final Outbox outbox;
  private final AddressWord address;
  private final DeliverMessage delivery;
  private final OverdueAsk overdue;
  private final Clock clock;

  SendMessage(
      Outbox outbox,
      AddressWord address,
      DeliverMessage delivery,
      OverdueAsk overdue,
      Clock clock) {
    this.outbox = outbox;
    this.address = address;
    this.delivery = delivery;
    this.overdue = overdue;
    this.clock = clock;
  }

  /**
   * @param messageId the stored message
   * @throws MailNotSent when the mail server does not take it or an older one; trying again is safe
   */
  @Transactional
  public void send(UUID messageId) {
    OutgoingMessage asked =
        outbox.find(messageId).orElseThrow(() -> Problem.notFound("message.unknown"));
    outbox.takeTurn(asked.caseNumber());
    outbox.dueUpTo(asked, clock.instant().minus(PATIENCE)).forEach(this::deliver);
  }

  private void deliver(OutgoingMessage message) {
    if (message.template() != null && overdue.keepsBack(message.caseNumber(), message.template())) {
      outbox.keptBack(message);
      return;
    }
    delivery.deliver(message.isWord() ? address.address(message) : message);
  }
}
