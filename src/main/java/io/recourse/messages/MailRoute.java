package io.recourse.messages;

/** The way out for mail; Jakarta Mail in production. */
public interface MailRoute {

  /**
   * @throws MailNotSent when the server refused it or could not be reached
   */
  void send(OutgoingMessage message);
}
