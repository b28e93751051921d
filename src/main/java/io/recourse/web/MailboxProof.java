package io.recourse.web;

import jakarta.servlet.http.HttpServletRequest;

/** Port: who came by a number and an e-mail alone proves to read the mailbox of an order. */
public interface MailboxProof {

  /**
   * Everybody else has proved enough.
   *
   * @throws MissingProof where the call has proved nothing yet
   */
  void demand(String orderNumber, HttpServletRequest call);

  /** The same, for what its body alone tells to move something of this case. */
  void demandOfCase(String number, HttpServletRequest call);
}
