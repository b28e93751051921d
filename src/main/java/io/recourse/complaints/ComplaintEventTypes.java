package io.recourse.complaints;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to a complaint beside the case's own events. */
@Component
class ComplaintEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.DECISION;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("ComplaintMoved", "status").telling("status"),
        behindTheScenes("ComplaintMaySpread"),
        behindTheScenes("TaskForceConvened", "members", "until"),
        behindTheScenes("TaskForceEnded", "reported"),
        behindTheScenes("ImprovementRaised", "team", "dueAt"),
        behindTheScenes("ImprovementTeamFormed", "count"),
        behindTheScenes("ImprovementActionAgreed", "count"),
        behindTheScenes("ImprovementActionReported", "count"),
        behindTheScenes("ImprovementClosed", "status"),
        behindTheScenes("ImprovementReopened", "figures", "dueAt"));
  }
}
