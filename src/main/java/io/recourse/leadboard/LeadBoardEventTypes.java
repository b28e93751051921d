package io.recourse.leadboard;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What leads set on their board; the shop need not hear it. */
@Component
class LeadBoardEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(onRecord("GrowthThresholdSet"));
  }
}
