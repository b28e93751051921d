package io.recourse.praise;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Praise that was passed on. */
@Component
class PraiseEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(toAll("PraiseReceived", "team"));
  }
}
