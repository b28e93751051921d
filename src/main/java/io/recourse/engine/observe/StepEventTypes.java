package io.recourse.engine.observe;

import static io.recourse.common.EventType.Audience.AUDITOR;
import static io.recourse.common.EventType.Audience.STAFF;
import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the process engine did on a case, and where it could not go on. */
@Component
class StepEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("ProcessStarted", "process", "version").quietFor(STAFF, AUDITOR),
        behindTheScenes("ProcessEnded", "process", "version").quietFor(STAFF, AUDITOR),
        behindTheScenes("StepStarted", "process", "version", "element", "kind", "name")
            .quietFor(STAFF, AUDITOR),
        behindTheScenes("StepFinished", "process", "version", "element", "kind", "name")
            .quietFor(STAFF, AUDITOR),
        behindTheScenes("StepCancelled", "process", "version", "element", "kind", "name")
            .quietFor(STAFF, AUDITOR),
        behindTheScenes("IncidentRaised", "element"),
        behindTheScenes("IncidentResolved", "element"),
        behindTheScenes("IncidentDropped", "element"),
        behindTheScenes("ActStopped", "element"),
        onRecord("ModelLeftOut"));
  }
}
