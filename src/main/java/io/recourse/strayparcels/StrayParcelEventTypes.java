package io.recourse.strayparcels;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What comes of parcels nobody waited for. */
@Component
class StrayParcelEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("SettledWithoutGoods", "trackingNumber")
            .toldAs("case.settled_without_goods"));
  }
}
