package io.recourse.portal;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.messages.Outbox;
import io.recourse.messages.TellCustomer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the customer a link into one case, which proves that they read the mails of its address.
 * Order number and e-mail, which others may know, do not.
 */
@Service
public class SendLink {

  private static final Duration PACE = Duration.ofMinutes(10);
  private static final int MOST = 3;

  private final TellCustomer tell;
  private final Outbox outbox;
  private final Clock clock;

  SendLink(TellCustomer tell, Outbox outbox, Clock clock) {
    this.tell = tell;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Another one where the first did not come; those before stay good.
   *
   * @throws Problem CONFLICT once three were sent in the same ten minutes
   */
  @Transactional
  public void send(CaseNumber number) {
    long turn = clock.instant().getEpochSecond() / PACE.toSeconds();
    String key =
        IntStream.range(0, MOST)
            .mapToObj(count -> "link/" + number + "/" + turn + "/" + count)
            .filter(one -> outbox.find(one).isEmpty())
            .findFirst()
            .orElseThrow(() -> Problem.conflict("link.often"));
    tell.tell(number, "linkAsked", Map.of(), key);
  }
}
