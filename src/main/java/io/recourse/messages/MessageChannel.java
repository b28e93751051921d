package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** Port: another way out than mail, for customers who began there (NTF-04). */
public interface MessageChannel {

  /** A name of {@code cases.Channel}. */
  String channel();

  /** Where the customer of this case is told; empty where they did not begin there. */
  Optional<String> recipient(CaseNumber number);

  /**
   * @throws MailNotSent when the other side does not take it; trying again is safe
   */
  void send(OutgoingMessage message);
}
