package io.recourse.dataleaks;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of a leak, for staff; the customer hears of it by mail. */
@Component
class LeakEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("DataLeakFound"),
        behindTheScenes("DataLeakAssessed", "risk", "persons"),
        behindTheScenes("DataLeakContained"),
        behindTheScenes("DataLeakTold", "told"),
        behindTheScenes("LeakNoticeOrdered", "customers"),
        behindTheScenes("LeakPersonsTold", "way"),
        behindTheScenes("LeakToldOtherwise", "customers", "way"));
  }
}
