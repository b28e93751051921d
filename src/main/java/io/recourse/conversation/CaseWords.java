package io.recourse.conversation;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.CaseMessage.Direction;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes words down on a case; the event tells that there were words, not which. */
@Component
public class CaseWords {

  private final CaseMessages messages;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;
  private final Clock clock;
  private final ObjectProvider<WordsFollower> followers;

  CaseWords(
      CaseMessages messages,
      ApplicationEventPublisher events,
      CurrentActor currentActor,
      Clock clock,
      ObjectProvider<WordsFollower> followers) {
    this.followers = followers;
    this.messages = messages;
    this.events = events;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  public CaseMessage received(ServiceCase on, String body, String channel) {
    return received(on, body, channel, currentActor.actor());
  }

  /** The words with which a customer opened the case: they stand on the case itself. */
  public void opened(ServiceCase with, String text) {
    followers.forEach(
        one ->
            one.said(
                with.number(), with.origin().channel().name(), text, with.origin().openedAt()));
  }

  /** Words that the author did not bring themselves: they came by text message. */
  CaseMessage received(ServiceCase on, String body, String channel, Actor author) {
    CaseMessage message = write(on, Direction.IN, channel, body, "RECEIVED", author);
    followers.forEach(one -> one.said(on.number(), channel, body, message.at()));
    return message;
  }

  CaseMessage internal(ServiceCase on, String body) {
    return write(on, Direction.INTERNAL, "STAFF", body, "STORED");
  }

  CaseMessage toCustomer(ServiceCase on, String body, Instant lastSeen) {
    followers.forEach(one -> one.answered(on.number(), lastSeen));
    return write(on, Direction.OUT, "EMAIL", body, "QUEUED");
  }

  /** What the customer hears at once, in a chat. */
  CaseMessage inChat(ServiceCase on, String body, Instant lastSeen) {
    followers.forEach(one -> one.answeredInChat(on.number(), lastSeen));
    return write(on, Direction.OUT, "CHAT", body, "SENT");
  }

  /** A reason given with an act, which answers it: the customer's word, or a note among staff. */
  public void reason(ServiceCase on, String reason) {
    if (currentActor.actor().isCustomer()) {
      CaseMessage unused = write(on, Direction.IN, "PORTAL", reason, "RECEIVED");
    } else {
      CaseMessage unused = internal(on, reason);
    }
  }

  private CaseMessage write(
      ServiceCase on, Direction direction, String channel, String body, String state) {
    return write(on, direction, channel, body, state, currentActor.actor());
  }

  private CaseMessage write(
      ServiceCase on,
      Direction direction,
      String channel,
      String body,
      String state,
      Actor author) {
    CaseMessage message =
        new CaseMessage(
            UUID.randomUUID(),
            on.number(),
            direction,
            channel,
            author,
            null,
            body,
            state,
            clock.instant());
    messages.add(message, on.language());
    events.publishEvent(
        DomainEvent.of(
            on.number(),
            "MessagePosted",
            summary(direction),
            Map.of(
                "message", message.id().toString(),
                "direction", direction.name(),
                "channel", channel)));
    return message;
  }

  private static String summary(Direction direction) {
    return switch (direction) {
      case IN -> "The customer's words were noted.";
      case OUT -> "Staff wrote to the customer.";
      case INTERNAL -> "Staff left an internal note.";
    };
  }
}
