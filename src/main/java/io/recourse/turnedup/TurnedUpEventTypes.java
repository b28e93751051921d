package io.recourse.turnedup;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is told of goods that turned up. */
@Component
class TurnedUpEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("GoodsTurnedUp", "teller", "amount", "currency", "ground"),
        toAll("TurnedUpGoodsChosen", "choice").toldAs("goods.turned_up_chosen"),
        toAll("TurnedUpGoodsSettled", "state").toldAs("goods.turned_up_settled"));
  }
}
