package io.recourse.testing;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the mail server of the tests took, and whom it turns away. */
@Component
@Profile("demo")
public class Postbox {

  private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();
  private final Map<String, Queue<MimeMessage>> taken = new ConcurrentHashMap<>();

  Postbox(GreenMail server) {
    MessageDeliveryHandler usual = server.getUserManager().getMessageDeliveryHandler();
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (mail, address) -> {
              if (turnedAway.contains(address.getEmail())) {
                throw new UserException("mailbox full");
              }
              GreenMailUser user = usual.handle(mail, address);
              box(address.getEmail()).add(mail.getMessage());
              return user;
            });
  }

  /** Mails to this address, the oldest first. */
  public List<MimeMessage> to(String address) {
    return List.copyOf(box(address));
  }

  public void turnAway(String address) {
    turnedAway.add(address);
  }

  public void takeAgain(String address) {
    turnedAway.remove(address);
  }

  private Queue<MimeMessage> box(String address) {
    return taken.computeIfAbsent(
        address.toLowerCase(Locale.ROOT), first -> new ConcurrentLinkedQueue<>());
  }
}
