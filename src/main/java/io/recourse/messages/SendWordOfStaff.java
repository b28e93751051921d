package io.recourse.messages;

import io.recourse.common.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Mails what a member of staff wrote on a case to its customer; the word and its mail are one
 * message with one delivery state.
 */
@Service
public class SendWordOfStaff {

  private final Outbox outbox;
  private final QueueMessage queue;
  private final DeliverMessage delivery;

  SendWordOfStaff(Outbox outbox, QueueMessage queue, DeliverMessage delivery) {
    this.outbox = outbox;
    this.queue = queue;
    this.delivery = delivery;
  }

  /**
   * @param messageId the stored word
   * @throws MailNotSent when the mail server does not take it
   */
  public void send(UUID messageId) {
    OutgoingMessage word =
        outbox.find(messageId).orElseThrow(() -> Problem.notFound("message.unknown"));
    if (word.isDue()) {
      delivery.deliver(queue.address(word));
    }
  }
}
