package io.recourse.wordings;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is changed of words; the shop need not hear it. */
@Component
class WordingEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(onRecord("WordingChanged"), onRecord("CustomerGroupNamed"));
  }
}
