package io.recourse.hotline;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of calls. */
@Component
class HotlineEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("CallNoted"),
        onRecord("CallTaken"),
        onRecord("CallGivenBack"),
        onRecord("CallMade"));
  }
}
