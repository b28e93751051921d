package io.recourse.testing;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the mail server of the tests took, and whom it turns away. */
@Component
@Profile("demo")
public class Postbox {

  private final GreenMail server;
  private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();

  Postbox(GreenMail server) {
    this.server = server;
    MessageDeliveryHandler usual = server.getUserManager().getMessageDeliveryHandler();
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (mail, address) -> {
              if (turnedAway.contains(address.getEmail())) {
                throw new UserException("mailbox full");
              }
              return usual.handle(mail, address);
            });
  }

  /** Mails to this address, the oldest first. */
  public List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> recipients(mail).contains(address))
        .toList();
  }

  public void turnAway(String address) {
    turnedAway.add(address);
  }

  public void takeAgain(String address) {
    turnedAway.remove(address);
  }

  private static String recipients(MimeMessage mail) {
    try {
      return Arrays.toString(mail.getRecipients(Message.RecipientType.TO));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
