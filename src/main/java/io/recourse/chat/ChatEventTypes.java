package io.recourse.chat;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of chats. */
@Component
class ChatEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("ChatHandedOver", "because", "matter"),
        behindTheScenes("ChatTaken"),
        toAll("ChatEnded", "how"));
  }
}
