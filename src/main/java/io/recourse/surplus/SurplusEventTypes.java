package io.recourse.surplus;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of goods nobody had announced. */
@Component
class SurplusEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("SurplusFound", "surplus", "pieces", "added", "item", "trackingNumber"),
        toAll("SurplusWished", "surplus", "wish"),
        toAll("SurplusCollected", "surplus", "pieces", "added", "item"),
        behindTheScenes("SurplusDecided", "surplus", "pieces", "added", "item", "trackingNumber"),
        behindTheScenes("SurplusSentBack", "surplus", "pieces", "added", "item", "trackingNumber"));
  }
}
