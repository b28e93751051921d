package io.recourse.staff;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of accounts. */
@Component
class StaffEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("StaffAccountAdded"),
        onRecord("StaffRolesChanged"),
        onRecord("StaffAccountActivated"),
        onRecord("StaffAccountDeactivated"),
        onRecord("StaffInvited"),
        onRecord("StaffPasswordSet"));
  }
}
