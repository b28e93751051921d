package io.recourse.worklist;

import static io.recourse.common.EventType.Audience.STAFF;
import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people do with work. */
@Component
class WorkEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("TaskClaimed", "task", "key").quietFor(STAFF),
        behindTheScenes("TaskReleased", "task", "key").quietFor(STAFF),
        behindTheScenes("TaskAssigned", "task", "key").quietFor(STAFF),
        behindTheScenes("TaskPrioritized", "task", "key", "priority").telling("priority"),
        behindTheScenes("WorkEscalated", "task", "key", "team").telling("team"),
        behindTheScenes("WorkMoved", "task", "key", "team").telling("team"),
        behindTheScenes("IncidentRetried", "element"),
        behindTheScenes("IncidentDoneByHand", "element"));
  }
}
