package io.recourse.platform;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was tidied away. */
@Component
class HousekeepingEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(onRecord("OldRecordsRemoved"));
  }
}
