package io.recourse.messages;

/** The way out for the few mails that belong to no case, at once or not at all. */
public interface PlainMail {

  /**
   * @throws MailNotSent when the server refused it or could not be reached
   */
  void send(String to, String language, String subject, String text);
}
