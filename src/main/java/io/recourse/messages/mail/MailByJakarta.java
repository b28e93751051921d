package io.recourse.messages.mail;

import io.recourse.messages.MailAttachments;
import io.recourse.messages.MailAttachments.Attachment;
import io.recourse.messages.MailNotSent;
import io.recourse.messages.MailRoute;
import io.recourse.messages.OutgoingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail over SMTP, text and HTML, with a Message-ID that stays the same on every attempt. */
@Component
class MailByJakarta implements MailRoute {

  private final JavaMailSender sender;
  private final List<MailAttachments> attachments;
  private final String from;

  MailByJakarta(
      JavaMailSender sender,
      List<MailAttachments> attachments,
      @Value("${recourse.mail.from}") String from) {
    this.sender = sender;
    this.attachments = attachments;
    this.from = from;
  }

  @Override
  public void send(OutgoingMessage message) {
    try {
      sender.send(mime(message));
    } catch (MessagingException | MailException e) {
      throw new MailNotSent("The mail server did not take the mail: " + e.getMessage(), e);
    }
  }

  private MimeMessage mime(OutgoingMessage message) throws MessagingException {
    MimeMessage mime = new FixedIdMessage(sender.createMimeMessage(), message.mailId());
    MimeMessageHelper mail = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
    mail.setFrom(new InternetAddress(from, true));
    mail.setTo(new InternetAddress(message.recipient(), true));
    mail.setSubject(MailHeader.oneLine(message.subject()));
    mail.setText(message.text(), message.html());
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("Content-Language", message.language());
    mime.setHeader("X-Recourse-Case", message.caseNumber().value());
    for (Attachment file : filesFor(message)) {
      mail.addAttachment(file.fileName(), new ByteArrayResource(file.content()), file.mediaType());
    }
    return mime;
  }

  private List<Attachment> filesFor(OutgoingMessage message) {
    return attachments.stream()
        .filter(source -> source.template().equals(message.template()))
        .flatMap(source -> source.of(message.caseNumber()).stream())
        .toList();
  }

  /** Jakarta Mail would write a new Message-ID each time it saves a message. */
  private static final class FixedIdMessage extends MimeMessage {

    private final String id;

    FixedIdMessage(MimeMessage source, String id) throws MessagingException {
      super(source.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
