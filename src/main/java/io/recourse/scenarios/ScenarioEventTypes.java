package io.recourse.scenarios;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of scenarios. */
@Component
class ScenarioEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("ScenarioKept"), onRecord("ScenarioChanged"), onRecord("ScenarioRemoved"));
  }
}
