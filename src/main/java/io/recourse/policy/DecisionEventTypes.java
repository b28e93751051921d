package io.recourse.policy;

import static io.recourse.common.EventType.Audience.STAFF;
import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What tables were asked. */
@Component
class DecisionEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.DECISION;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("DecisionTaken", "decision", "version", "item", "rule", "ground")
            .quietFor(STAFF),
        behindTheScenes("DecisionFailed", "decision", "version", "item"));
  }
}
