package io.recourse.thirdparties;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions to third parties, and their answers. */
@Component
class ThirdPartyEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(behindTheScenes("ThirdPartyAsked"), behindTheScenes("ThirdPartyAnswered"));
  }
}
