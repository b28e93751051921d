package io.recourse.textmessages;

import io.recourse.common.Actor;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.PostMessage;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer answers by text: it is their word on the case of the last text to their number. A word
 * such as STOP withdraws consent instead, for everybody who gave that number.
 */
@Service
public class TakeReply {

  private static final Set<String> STOP =
      Set.of(
          "STOP",
          "STOPALL",
          "STOPP",
          "UNSUBSCRIBE",
          "CANCEL",
          "END",
          "QUIT",
          "T",
          "TD",
          "退订",
          "退訂",
          "停止");

  private final Texts texts;
  private final TextConsents consents;
  private final PostMessage post;
  private final TextWords words;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakeReply(
      Texts texts,
      TextConsents consents,
      PostMessage post,
      TextWords words,
      ApplicationEventPublisher events,
      Clock clock) {
    this.texts = texts;
    this.consents = consents;
    this.post = post;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param ref the provider's name for it; the same is taken once
   * @return what is answered by text; empty where nothing needs to be said
   */
  @Transactional
  public Optional<String> take(String ref, String phone, String body) {
    if (!texts.received(ref, clock.instant())) {
      return Optional.empty();
    }
    if (STOP.contains(body.strip().toUpperCase(Locale.ROOT))) {
      stop(phone);
      return Optional.empty();
    }
    Optional<Text> last = texts.latestTo(phone);
    last.ifPresent(
        text ->
            post.fromCustomer(
                text.caseNumber(), body, "SMS", new Actor(Actor.Kind.CUSTOMER, text.person())));
    return last.isPresent() ? Optional.empty() : Optional.of(words.unknown(phone));
  }

  private void stop(String phone) {
    int stopped = consents.withdrawNumber(phone, clock.instant());
    if (stopped > 0) {
      events.publishEvent(
          DomainEvent.ofSystem(
              "TextsForbidden",
              "A customer does not want to be texted.",
              Map.of("customers", stopped)));
    }
  }
}
