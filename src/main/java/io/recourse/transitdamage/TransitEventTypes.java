package io.recourse.transitdamage;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is heard of damage on the way back. */
@Component
class TransitEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("TransitDamageFound", "item", "trackingNumber", "packaging", "bearer")
            .toldAs("transit.damage_found"));
  }
}
