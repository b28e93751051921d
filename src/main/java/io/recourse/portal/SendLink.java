package io.recourse.portal;

import io.recourse.common.CaseNumber;
import io.recourse.messages.TellCustomer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the customer a link into one case, which proves that they read the mails of its address.
 * Order number and e-mail, which others may know, do not.
 */
@Service
public class SendLink {

  private static final Duration PACE = Duration.ofMinutes(10);

  private final TellCustomer tell;
  private final Clock clock;

  SendLink(TellCustomer tell, Clock clock) {
    this.tell = tell;
    this.clock = clock;
  }

  /** Asked for again within ten minutes, none is sent beside the first. */
  @Transactional
  public void send(CaseNumber number) {
    long turn = clock.instant().getEpochSecond() / PACE.toSeconds();
    tell.tell(number, "linkAsked", Map.of(), "link/" + number + "/" + turn);
  }
}
