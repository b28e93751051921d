package io.recourse.conversation;

import java.util.UUID;

/**
 * Sends a stored message to the customer once this transaction is durable; implemented where mail
 * is known.
 */
public interface OutgoingWords {

  void send(UUID messageId);
}
