package io.recourse.departments;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What departments are handed and answer, and who they are. */
@Component
class DepartmentEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("DepartmentAsked", "department"),
        behindTheScenes("DepartmentAnswered", "department"),
        onRecord("DepartmentKept"));
  }
}
