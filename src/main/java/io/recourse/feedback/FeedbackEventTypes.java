package io.recourse.feedback;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to feedback after it arrived. */
@Component
class FeedbackEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        EventType.toAll("FeedbackRewarded", "proof", "points", "kind").telling("points"));
  }
}
