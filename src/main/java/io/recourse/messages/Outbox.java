package io.recourse.messages;

import java.util.Optional;
import java.util.UUID;

/**
 * Messages on their way. Everything but {@link #sent} commits on its own, before and after the mail
 * server is spoken to, so that a crash leaves a trace of the attempt.
 */
public interface Outbox {

  Optional<OutgoingMessage> find(String sendKey);

  Optional<OutgoingMessage> find(UUID id);

  /** Stores the message unless its send key is known; returns what is stored. */
  OutgoingMessage queue(OutgoingMessage message);

  /** Makes the mail of a word that is stored already: the same row, now with its address. */
  void address(OutgoingMessage mail);

  void attempt(OutgoingMessage message);

  void failed(OutgoingMessage message, String reason);

  void sent(OutgoingMessage message);
}
