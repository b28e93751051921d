package io.recourse.visits;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to a visit beside the case's own events. */
@Component
class VisitEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("VisitTried", "outcome").telling("outcome"),
        toAll("SurveyAnswered", "score").telling("score"),
        behindTheScenes("MannerMissed", "attitude").telling("attitude"));
  }
}
