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

  private final ManageSubscriptions manage;
  private final Deliveries deliveries;
  private final Receiver receiver;
  private final SigningSecrets secrets;
  private final SendingRules rules;
  private final Clock clock;

  SendEvents(
      ManageSubscriptions manage,
      Deliveries deliveries,
      Receiver receiver,
      SigningSecrets secrets,
      SendingRules rules,
      Clock clock) {
    this.manage = manage;
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
    Answer answer = post(to, due);
    Instant now = clock.instant();
    if (answer.isTaken()) {
      deliveries.delivered(due, now);
    } else if (answer.isGone()) {
      deliveries.failed(due, answer.words(), now.plus(rules.pause(due.tries(), null)));
      manage.pauseGone(to.id());
    } else if (due.tries() > rules.retries().size()) {
      deliveries.dead(due, answer.words(), now);
    } else {
      Duration pause = rules.pause(due.tries(), answer.retryAfter());
      deliveries.failed(due, answer.words(), now.plus(pause));
    }
  }

  private Answer post(Subscription to, Delivery due) {
    try {
      Map<String, String> signed =
          EventSignature.headers(secrets.of(to.id()), due.event(), clock.instant(), due.body());
      return receiver.post(to.url(), signed, due.body());
    } catch (SecretLost gone) {
      return Answer.failed(Receiver.Failure.SECRET_LOST);
    }
  }
}
