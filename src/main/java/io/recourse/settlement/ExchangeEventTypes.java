package io.recourse.settlement;

import static io.recourse.common.EventType.behindTheScenes;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is settled beside refunds. */
@Component
class ExchangeEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(behindTheScenes("DifferencePaid", "amount"));
  }
}
