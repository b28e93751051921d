package io.recourse.portal;

import java.time.Instant;
import java.util.Optional;

/** Port: the codes that were mailed, as hashes. */
public interface CodeBook {

  /** A code as it is kept. */
  record Kept(long id, String hash) {}

  /** One at a time asks for this mailbox, until the transaction ends; false while another does. */
  boolean hold(MailboxCodes.Mailbox of);

  int askedSince(MailboxCodes.Mailbox of, Instant since);

  /** Its id. */
  long keep(MailboxCodes.Mailbox of, String hash, Instant at);

  /** As if it had never been asked for. */
  void takeBack(long code);

  /** Whether the newest code can still be typed. */
  boolean isOpen(MailboxCodes.Mailbox of, Instant since, int mostTries);

  /** Counts one try at the newest code; empty where none can be tried any more. */
  Optional<Kept> tryNewest(MailboxCodes.Mailbox of, Instant since, int mostTries);

  /** False when it was used before. */
  boolean use(Kept code, Instant at);

  /** As good as it was before it was used. */
  void giveBack(long code);
}
