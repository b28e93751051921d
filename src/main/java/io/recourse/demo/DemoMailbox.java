package io.recourse.demo;

import com.icegreen.greenmail.util.GreenMail;
import io.recourse.common.Problem;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everything the demo's mail server took since it started, oldest first. */
@Component
@Profile("demo")
class DemoMailbox {

  private final GreenMail server;

  DemoMailbox(GreenMail server) {
    this.server = server;
  }

  List<DemoMail> mailsTo(String recipient) {
    MimeMessage[] received = server.getReceivedMessages();
    List<DemoMail> mails =
        IntStream.range(0, received.length)
            .mapToObj(index -> DemoMail.of(index + 1, received[index]))
            .filter(mail -> recipient == null || mail.to().contains(recipient))
            .toList();
    return new ArrayList<>(mails);
  }

  MimeMessage mail(int number) {
    MimeMessage[] received = server.getReceivedMessages();
    if (number < 1 || number > received.length) {
      throw Problem.notFound("There is no such mail.");
    }
    return received[number - 1];
  }
}
