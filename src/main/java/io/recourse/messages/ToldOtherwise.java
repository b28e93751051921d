package io.recourse.messages;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer was told by other means; the message stays on the case and is not mailed. */
@Service
public class ToldOtherwise {

  private final Outbox outbox;

  ToldOtherwise(Outbox outbox) {
    this.outbox = outbox;
  }

  @Transactional
  public void told(UUID messageId) {
    outbox.find(messageId).filter(OutgoingMessage::isDue).ifPresent(outbox::keptBack);
  }
}
