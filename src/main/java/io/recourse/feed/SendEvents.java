package io.recourse.feed;

import io.recourse.feed.Receiver.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Sends what is due. No transaction is open while it is sent; what was sent and not marked is sent
 * once more.
 */
@Service
public class SendEvents {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Receiver receiver;
  private final SealedSecrets secrets;
  private final SendingRules rules;
  private final Clock clock;

  SendEvents(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Receiver receiver,
      SealedSecrets secrets,
      SendingRules rules,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.receiver = receiver;
    this.secrets = secrets;
    this.rules = rules;
    this.clock = clock;
  }

  /** What may be sent to a subscriber now, one of each case; whoever takes it sends it. */
  public List<Delivery> take(UUID subscription, int most) {
    return deliveries.take(subscription, most, clock.instant(), rules.patience());
  }

  /** Sends one that was taken and keeps what came of it. */
  public void send(Subscription to, Delivery due) {
    String secret = secrets.open(to.id(), subscriptions.sealedSecret(to.id()));
    Map<String, String> signed =
        EventSignature.headers(secret, due.event(), clock.instant(), due.body());
    Answer answer = receiver.post(to.url(), signed, due.body());
    Instant now = clock.instant();
    if (answer.isTaken()) {
      deliveries.delivered(due, now);
    } else if (due.tries() > rules.retries().size()) {
      deliveries.dead(due, answer.words(), now);
    } else {
      Duration pause = rules.retries().get(due.tries() - 1);
      deliveries.failed(due, answer.words(), now.plus(pause));
    }
  }
}
