package io.recourse.abuse;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Abusive contacts and the support given; the customer hears of neither. */
@Component
class AbuseEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("AbuseFlagged"), behindTheScenes("AgentSupported", "course", "answer"));
  }
}
