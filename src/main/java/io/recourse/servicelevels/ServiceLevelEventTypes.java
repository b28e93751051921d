package io.recourse.servicelevels;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the ladder does. */
@Component
class ServiceLevelEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("LadderClimbed", "clock", "percent", "steps").telling("clock"),
        behindTheScenes("OwnerPrompted", "reason"));
  }
}
