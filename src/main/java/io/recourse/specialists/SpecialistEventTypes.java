package io.recourse.specialists;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** That a case went to the specialists; why, stands in a note. */
@Component
class SpecialistEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(behindTheScenes("GivenToSpecialists"));
  }
}
