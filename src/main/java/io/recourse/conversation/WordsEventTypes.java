package io.recourse.conversation;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** That somebody said something; never what. */
@Component
class WordsEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(toAll("MessagePosted", "message", "direction", "channel").telling("channel"));
  }
}
