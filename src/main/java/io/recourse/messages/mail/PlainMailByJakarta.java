package io.recourse.messages.mail;

import io.recourse.messages.MailNotSent;
import io.recourse.messages.PlainMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a mail of text over SMTP; no transaction waits for the mail server. */
@Component
class PlainMailByJakarta implements PlainMail {

  private final JavaMailSender sender;
  private final String from;

  PlainMailByJakarta(JavaMailSender sender, @Value("${recourse.mail.from}") String from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  @Transactional(propagation = Propagation.NEVER)
  public void send(String to, String language, String subject, String text) {
    try {
      MimeMessage mime = sender.createMimeMessage();
      MimeMessageHelper mail = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
      mail.setFrom(new InternetAddress(from, true));
      mail.setTo(new InternetAddress(to, true));
      mail.setSubject(MailHeader.oneLine(subject));
      mail.setText(text);
      mime.setHeader("Auto-Submitted", "auto-generated");
      mime.setHeader("Content-Language", language);
      sender.send(mime);
    } catch (MessagingException | MailException e) {
      throw new MailNotSent("The mail server did not take the mail: " + e.getMessage(), e);
    }
  }
}
