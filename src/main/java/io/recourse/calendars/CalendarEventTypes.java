package io.recourse.calendars;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of calendars. */
@Component
class CalendarEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(onRecord("CalendarKept"));
  }
}
