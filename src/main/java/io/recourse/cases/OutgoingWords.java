package io.recourse.cases;

import java.util.UUID;

/** Sends a stored word of staff to the customer; implemented where mail is known. */
public interface OutgoingWords {

  void send(UUID messageId);
}
