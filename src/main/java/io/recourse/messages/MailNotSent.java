package io.recourse.messages;

/** The mail server did not take a mail; trying again later is safe. */
public class MailNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MailNotSent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
