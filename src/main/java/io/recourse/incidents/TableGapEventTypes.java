package io.recourse.incidents;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was done where a table had no answer. */
@Component
class TableGapEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.DECISION;
  }

  @Override
  public List<EventType> types() {
    return List.of(behindTheScenes("TableGapSeenTo", "decision", "version"));
  }
}
