package io.recourse.messages;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a word of staff a mail with the links in it. Both are committed before the mail server is
 * spoken to, so that a later attempt sends links that still open.
 */
@Component
class AddressWord {

  private final ComposeMessage compose;
  private final Outbox outbox;

  AddressWord(ComposeMessage compose, Outbox outbox) {
    this.compose = compose;
    this.outbox = outbox;
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
