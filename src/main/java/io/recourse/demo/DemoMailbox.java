package io.recourse.demo;

import com.icegreen.greenmail.util.GreenMail;
import io.recourse.common.Problem;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everything the demo's mail server took since it started, oldest first. */
@Component
@Profile("demo")
class DemoMailbox {

  private final GreenMail server;

  /** Mails never change: each is taken apart once, for whoever looks first. */
  private final Map<MimeMessage, DemoMail> read = Collections.synchronizedMap(new WeakHashMap<>());

  DemoMailbox(GreenMail server) {
    this.server = server;
  }

  List<DemoMail> mailsTo(String recipient) {
    MimeMessage[] received = server.getReceivedMessages();
    return IntStream.range(0, received.length)
        .mapToObj(index -> mail(index + 1, received[index]))
        .filter(mail -> recipient == null || mail.to().contains(recipient))
        .toList();
  }

  private DemoMail mail(int number, MimeMessage received) {
    return read.computeIfAbsent(received, mail -> DemoMail.of(number, mail)).numbered(number);
  }

  MimeMessage mail(int number) {
    MimeMessage[] received = server.getReceivedMessages();
    if (number < 1 || number > received.length) {
      throw Problem.notFound("There is no such mail.");
    }
    return received[number - 1];
  }
}
