package io.recourse.careplans;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is changed of care plans; what they give is told by visits and goodwill. */
@Component
class CarePlanEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(onRecord("CarePlanChanged"));
  }
}
