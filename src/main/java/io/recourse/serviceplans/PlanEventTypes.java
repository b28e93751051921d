package io.recourse.serviceplans;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to the sale of a plan beside the case's own events and its payments. */
@Component
class PlanEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(toAll("PlanSaleMoved", "kind", "serial", "state").telling("state"));
  }
}
