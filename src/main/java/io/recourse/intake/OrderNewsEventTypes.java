package io.recourse.intake;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What cases are told about their order. */
@Component
class OrderNewsEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("OrderMoneyChanged", "order", "what", "was", "became", "via", "changedAt"),
        behindTheScenes("CaseBuyerChanged", "order"));
  }
}
