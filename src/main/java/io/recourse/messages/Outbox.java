package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Messages on their way. A message is queued with the step that tells; what becomes of an attempt
 * commits on its own, before and after the mail server is spoken to, so that a crash leaves a trace
 * of it.
 */
public interface Outbox {

  Optional<OutgoingMessage> find(String sendKey);

  Optional<OutgoingMessage> find(UUID id);

  /** Stores the message unless its send key is known; returns what is stored. */
  OutgoingMessage queue(OutgoingMessage message);

  /** Waits until no other message of the case is being sent; holds until the transaction ends. */
  void takeTurn(CaseNumber number);

  /**
   * The message and the older ones of its case, the oldest first, as far as they are still due.
   *
   * @param since older messages than that are no longer waited for
   */
  List<OutgoingMessage> dueUpTo(OutgoingMessage message, Instant since);

  /** Makes the mail of a word that is stored already: the same row, now with its address. */
  void address(OutgoingMessage mail);

  void attempt(OutgoingMessage message);

  void failed(OutgoingMessage message, String reason);

  void sent(OutgoingMessage message);

  /** It stays on the case and is not mailed. */
  void keptBack(OutgoingMessage message);
}
