package io.recourse.agreedtexts;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of texts that two people agree on. */
@Component
class AgreedTextEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("TextDraftSaved"),
        onRecord("TextDraftSubmitted"),
        onRecord("TextDraftReturned"),
        onRecord("TextDraftDropped"),
        onRecord("TextAgreed"));
  }
}
