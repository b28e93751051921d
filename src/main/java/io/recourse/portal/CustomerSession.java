package io.recourse.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Port: lets a customer in. */
public interface CustomerSession {

  /** A session for one case only, of who proved to be the reader of a mailbox. */
  void forOneCase(
      String customerId, String number, HttpServletRequest request, HttpServletResponse response);

  /** The same for who named the number of an order and its e-mail, and proved nothing else. */
  void forOneCaseByNumber(
      String customerId, String number, HttpServletRequest request, HttpServletResponse response);

  /** Says who acts while this one request is answered; opens nothing. */
  void forThisRequest(String customerId, String number);
}
