package io.recourse.textmessages;

import java.time.Instant;

/** Whether the provider admits the shop; while it does not, one round at most tries it. */
public interface TextGate {

  /**
   * Whether this round leaves the texts where they are: another one found it shut, and its incident
   * tells staff.
   *
   * @param since it is tried all the same where it was found shut before
   */
  boolean isShutFor(String round, Instant since);

  /** Found shut. Says whether this round is the one whose incident tells so. */
  boolean shut(String round, String code, Instant at);

  void open();
}
