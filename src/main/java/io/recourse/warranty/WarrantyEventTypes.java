package io.recourse.warranty;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toShop;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to warranties beside cases. */
@Component
class WarrantyEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("WarrantyPlanKept"), toShop("WarrantyGranted", "serial", "plan", "from", "to"));
  }
}
