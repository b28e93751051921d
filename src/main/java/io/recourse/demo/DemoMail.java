package io.recourse.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One mail as the demo mailbox shows it. */
public record DemoMail(
    int number,
    List<String> to,
    String from,
    String subject,
    String text,
    String html,
    Instant sentAt,
    String messageId,
    Map<String, String> headers,
    List<String> attachments) {

  static DemoMail of(int number, MimeMessage mail) {
    try {
      Parts parts = new Parts();
      parts.read(mail);
      return new DemoMail(
          number,
          Arrays.stream(mail.getRecipients(RecipientType.TO)).map(Object::toString).toList(),
          mail.getFrom()[0].toString(),
          mail.getSubject(),
          parts.text,
          parts.html,
          mail.getSentDate() == null ? null : mail.getSentDate().toInstant(),
          mail.getMessageID(),
          Map.of("X-Recourse-Case", String.valueOf(mail.getHeader("X-Recourse-Case", ","))),
          parts.files.stream().map(DemoMail::name).toList());
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail in the demo mailbox cannot be read", e);
    }
  }

  /** The same mail at this place in the box. */
  DemoMail numbered(int place) {
    return place == number
        ? this
        : new DemoMail(
            place, to, from, subject, text, html, sentAt, messageId, headers, attachments);
  }

  static List<Part> files(MimeMessage mail) {
    Parts parts = new Parts();
    parts.read(mail);
    return parts.files;
  }

  private static String name(Part part) {
    try {
      return part.getFileName();
    } catch (MessagingException e) {
      throw new IllegalStateException("An attachment has no readable name", e);
    }
  }

  /** Walks the MIME tree. */
  private static final class Parts {

    private String text;
    private String html;
    private final List<Part> files = new ArrayList<>();

    void read(Part part) {
      try {
        if (part.getContent() instanceof Multipart many) {
          for (int index = 0; index < many.getCount(); index++) {
            BodyPart child = many.getBodyPart(index);
            read(child);
          }
        } else if (part.getFileName() != null) {
          files.add(part);
        } else if (part.isMimeType("text/html")) {
          html = part.getContent().toString();
        } else {
          text = part.getContent().toString();
        }
      } catch (MessagingException e) {
        throw new IllegalStateException("A mail in the demo mailbox cannot be read", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
