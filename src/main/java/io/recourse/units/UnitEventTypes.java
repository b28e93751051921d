package io.recourse.units;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What befalls units. */
@Component
class UnitEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("UnitRegistered"),
        onRecord("UnitTransferred"),
        toAll("UnitNamed", "serial").telling("serial"),
        toAll("UnitTried", "serial", "kind", "done").telling("serial"),
        toAll("UnitReplaced", "serial").telling("serial"));
  }
}
