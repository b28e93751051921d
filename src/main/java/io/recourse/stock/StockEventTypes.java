package io.recourse.stock;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the shop is to hold, to give free and to send. */
@Component
class StockEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("StockReserved", "item", "sku", "pieces"),
        behindTheScenes("StockReleased", "item", "sku", "pieces"),
        behindTheScenes("StockShort", "item", "sku", "pieces"),
        behindTheScenes("ReplacementOrdered", "item", "sku", "pieces"));
  }
}
