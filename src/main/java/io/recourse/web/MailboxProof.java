package io.recourse.web;

import jakarta.servlet.http.HttpServletRequest;

/** Port: who came by a number and an e-mail alone proves to read the mailbox of an order. */
public interface MailboxProof {

  /**
   * Everybody else has proved enough. Where a code is missing, one is mailed.
   *
   * @throws io.recourse.common.Problem FORBIDDEN where the call brings no code, or a wrong one
   */
  void demand(String orderNumber, HttpServletRequest call);
}
