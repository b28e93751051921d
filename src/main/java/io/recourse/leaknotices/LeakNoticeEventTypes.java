package io.recourse.leaknotices;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** That customers are told of a leak. */
@Component
class LeakNoticeEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(behindTheScenes("LeakNoticeOrdered", "customers"));
  }
}
