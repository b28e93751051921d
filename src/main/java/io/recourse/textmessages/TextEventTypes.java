package io.recourse.textmessages;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of texts, and of the consent to them. */
@Component
class TextEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("TextsAllowed"),
        onRecord("TextsForbidden"),
        toAll("TextSent", "template"),
        behindTheScenes("TextFailed", "template"),
        behindTheScenes("TextUnheard", "template"));
  }
}
