package io.recourse.intakeforms;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to intake forms; the shop need not hear it. */
@Component
class IntakeFormEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(onRecord("IntakeFormAdded"), onRecord("IntakeFormEnded"));
  }
}
