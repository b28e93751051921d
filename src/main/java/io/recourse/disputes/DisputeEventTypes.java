package io.recourse.disputes;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is decided anew. */
@Component
class DisputeEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.DECISION;
  }

  @Override
  public List<EventType> types() {
    return List.of(behindTheScenes("LinesAppealed", "appeal", "items"));
  }
}
