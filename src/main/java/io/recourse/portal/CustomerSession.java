package io.recourse.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Port: lets a customer in who proved to be the reader of a mailbox. */
public interface CustomerSession {

  /** A session for one case only. */
  void forOneCase(
      String customerId, String number, HttpServletRequest request, HttpServletResponse response);

  /** Says who acts while this one request is answered; opens nothing. */
  void forThisRequest(String customerId, String number);
}
