package io.recourse.assignment;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toShop;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of skill records, and absences. */
@Component
class AssignmentEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("SkillAdded"),
        onRecord("SkillRemoved"),
        onRecord("SkillLent"),
        onRecord("SkillTakenBack"),
        onRecord("OwnAgentNamed"),
        onRecord("AbsenceKept"),
        toShop("PeakBegan", "team", "helper"),
        toShop("PeakEnded", "team", "helper"),
        onRecord("AbsenceDropped"));
  }
}
