package io.recourse.audit;

import static io.recourse.common.EventType.Audience.STAFF;
import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who read what, and what was proved to them. */
@Component
class ReadingEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("CaseRead").quietFor(STAFF),
        onRecord("ConformityProved"),
        onRecord("ListRead"),
        onRecord("TrailExported"));
  }
}
