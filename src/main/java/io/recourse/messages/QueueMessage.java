package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a message down with the links in it. Both are committed before the mail server is spoken
 * to, so that a later attempt sends links that still open.
 */
@Component
class QueueMessage {

  private final ComposeMessage compose;
  private final Outbox outbox;

  QueueMessage(ComposeMessage compose, Outbox outbox) {
    this.compose = compose;
    this.outbox = outbox;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public OutgoingMessage queue(
      CaseNumber number, String template, Map<String, ?> facts, String sendKey) {
    return outbox.queue(compose.compose(UUID.randomUUID(), number, template, facts, sendKey));
  }

  /** The word itself stays as it was written; the mail around it is written anew each time. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public OutgoingMessage address(OutgoingMessage word) {
    OutgoingMessage mail =
        compose.compose(
            word.id(), word.caseNumber(), "word", Map.of("word", word.text()), "word:" + word.id());
    outbox.address(mail);
    return mail;
  }
}
