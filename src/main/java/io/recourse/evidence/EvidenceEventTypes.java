package io.recourse.evidence;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of the files on a case. */
@Component
class EvidenceEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("EvidenceAdded", "evidence", "item", "mediaType"), onRecord("UnusedEvidenceRemoved"));
  }
}
