package io.recourse.flowchanges;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** The flow of a case changed by hand: what auditors look for. */
@Component
class FlowEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("FlowChangeAsked", "act", "process", "element"),
        behindTheScenes("FlowChangeDone", "act", "process", "element"),
        behindTheScenes("FlowChangeRefused", "act", "process", "element"));
  }
}
