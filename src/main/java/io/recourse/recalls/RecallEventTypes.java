package io.recourse.recalls;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** A recall was raised, and reached everybody. */
@Component
class RecallEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        behindTheScenes("RecallRaised", "sku", "remedy").telling("remedy"),
        behindTheScenes("RecallStopped"),
        behindTheScenes("BuyersSignalled", "opened", "joined", "backAlready")
            .toldAs("recall.signalled"));
  }
}
