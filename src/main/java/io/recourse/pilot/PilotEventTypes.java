package io.recourse.pilot;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of pilots. */
@Component
class PilotEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("PilotBegun"),
        onRecord("PilotDecisionAsked"),
        onRecord("PilotDecisionDeclined"),
        onRecord("PilotRolledOut"),
        onRecord("PilotWithdrawn"),
        onRecord("PilotSuperseded"),
        onRecord("PilotMeasured"),
        onRecord("PilotReopened"),
        onRecord("PilotReopenedAnswered"));
  }
}
