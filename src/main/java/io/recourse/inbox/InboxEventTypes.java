package io.recourse.inbox;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of words that wait. */
@Component
class InboxEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("WordsNeededNoAnswer"),
        behindTheScenes("WordsTaken"),
        behindTheScenes("WordsGivenBack"));
  }
}
