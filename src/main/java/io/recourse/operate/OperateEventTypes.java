package io.recourse.operate;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is noticed about models at work, and what is made of it; the shop need not hear it. */
@Component
class OperateEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("DriftFound"), onRecord("DriftAnswered"), onRecord("DriftThresholdSet"));
  }
}
