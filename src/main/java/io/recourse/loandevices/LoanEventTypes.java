package io.recourse.loandevices;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of devices that are lent. */
@Component
class LoanEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("DeviceLoanMoved", "serial", "state").telling("state"),
        toAll("DeviceLoanExtended", "dueAt"),
        toAll("LoanDeviceGraded", "serial", "grade").telling("grade"),
        toAll("LoanChargeDecided", "amount", "currency"));
  }
}
