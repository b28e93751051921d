package io.recourse.feed;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What admins decide about who is sent events. */
@Component
class FeedEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return Stream.of(
            "SubscriptionAdded",
            "SubscriptionPaused",
            "SubscriptionResumed",
            "SubscriptionRemoved",
            "SubscriptionSecretChanged",
            "ApiKeyMade",
            "ApiKeyRevoked",
            "EventsReplayed",
            "DeadEventsReplayed",
            "DeadEventSkipped")
        .map(EventType::onRecord)
        .toList();
  }
}
