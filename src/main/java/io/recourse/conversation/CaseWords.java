package io.recourse.conversation;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.CaseMessage.Direction;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes words down on a case; the event tells that there were words, not which. */
@Component
public class CaseWords {

  private final CaseMessages messages;
  private final ApplicationEventPublisher events;
  private final CurrentActor currentActor;
  private final Clock clock;

  CaseWords(
      CaseMessages messages,
      ApplicationEventPublisher events,
      CurrentActor currentActor,
      Clock clock) {
    this.messages = messages;
    this.events = events;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  public CaseMessage received(ServiceCase on, String body, String channel) {
    return write(on, Direction.IN, channel, body, "RECEIVED");
  }

  CaseMessage internal(ServiceCase on, String body) {
    return write(on, Direction.INTERNAL, "STAFF", body, "STORED");
  }

  CaseMessage toCustomer(ServiceCase on, String body) {
    return write(on, Direction.OUT, "EMAIL", body, "QUEUED");
  }

  /** A reason given with an act: the customer's own word, or a note among staff. */
  public void reason(ServiceCase on, String reason) {
    if (currentActor.actor().isCustomer()) {
      received(on, reason, "PORTAL");
    } else {
      internal(on, reason);
    }
  }

  private CaseMessage write(
      ServiceCase on, Direction direction, String channel, String body, String state) {
    Actor author = currentActor.actor();
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
